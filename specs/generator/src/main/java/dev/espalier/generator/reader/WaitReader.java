package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads how the results of operations are waited for. {@link WaitCheck} looks at what is said. */
final class WaitReader {
    private WaitReader() {}

    static List<Wait> read(JsonNode list, Faults faults) {
        List<Wait> waits = new ArrayList<>();
        for (JsonNode node : list) {
            waits.add(new Wait(
                    faults.place(node),
                    node.path("method").asText(),
                    node.path("summary").asText(),
                    node.path("state").asText(),
                    texts(node.path("until")),
                    texts(node.path("failed")),
                    node.path("problem").asText(),
                    interval(node.path("interval"))));
        }
        return waits;
    }

    /** What is no duration is refused elsewhere. */
    private static Optional<Duration> interval(JsonNode text) {
        return ValueCheck.isDuration(text.asText()) ? Optional.of(Duration.parse(text.asText())) : Optional.empty();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
