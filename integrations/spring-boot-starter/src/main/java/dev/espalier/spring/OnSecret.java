package dev.espalier.spring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Tells which property was found, and never what it holds. */
final class OnSecret extends SpringBootCondition {
    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Map<String, Object> attributes =
                Objects.requireNonNull(metadata.getAnnotationAttributes(ConditionalOnSecret.class.getName()));
        List<String> names = List.of((String[]) Objects.requireNonNull(attributes.get("value")));
        Environment environment = context.getEnvironment();
        ConditionMessage.Builder message = ConditionMessage.forCondition("Espalier");
        List<String> found =
                names.stream().filter(name -> isSet(environment, name)).toList();
        return found.isEmpty()
                ? ConditionOutcome.noMatch(
                        message.didNotFind("property", "properties").items(names))
                : ConditionOutcome.match(message.found("property", "properties").items(found));
    }

    /** By itself, or as the first of a list. */
    private static boolean isSet(Environment environment, String name) {
        return Stream.of(name, name + "[0]").map(environment::getProperty).anyMatch(StringUtils::hasText);
    }
}
