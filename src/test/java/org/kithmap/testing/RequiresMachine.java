package org.kithmap.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Says what a test needs of the machine it runs on.
///
/// Where that is lacking, the test is skipped and the report names the reason. With the environment
/// variable `CI=true` a lack is a failure instead: there nothing may be skipped unnoticed.
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresMachineCondition.class)
public @interface RequiresMachine {

    MachineFeature[] value();
}
