package org.kithmap.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Declares what a test needs of the machine that it runs on.
///
/// If that is missing, the test is skipped and the report gives the reason. With the environment
/// variable `CI=true` the test fails instead, so that nothing is skipped unnoticed.
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresMachineCondition.class)
public @interface RequiresMachine {

    MachineFeature[] value();
}
