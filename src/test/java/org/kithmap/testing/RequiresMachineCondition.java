package org.kithmap.testing;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Enables a test only if the machine has what its {@link RequiresMachine} names.
final class RequiresMachineCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<String> lacks =
                findAnnotation(context.getElement(), RequiresMachine.class).stream()
                        .flatMap(requiresMachine -> Stream.of(requiresMachine.value()))
                        .map(MachineFeature::lack)
                        .flatMap(Optional::stream)
                        .toList();
        ConditionEvaluationResult result = decide(lacks, Machine.isCi());
        if (result.isDisabled()) { // build tools count skipped tests, but keep the reason to
            // themselves
            System.out.println(context.getDisplayName() + ": " + result.getReason().orElseThrow());
        }
        return result;
    }

    /// JUnit reports a test as failed if a condition throws an exception.
    static ConditionEvaluationResult decide(List<String> lacks, boolean ci) {
        if (lacks.isEmpty()) {
            return enabled("This machine has what the test needs.");
        }
        String reason = String.join("; ", lacks);
        if (ci) {
            throw new AssertionError(Machine.onCi(reason));
        }
        return disabled(Machine.skipped(reason));
    }
}
