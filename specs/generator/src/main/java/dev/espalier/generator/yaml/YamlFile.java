package dev.espalier.generator.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Reads a file of YAML 1.2 that says what JSON can say too. The rest of YAML is refused where it stands: tags, anchors,
 * aliases, merge keys, keys that are no text, and several documents in a file.
 */
public final class YamlFile {
    /** Deeper than any document, and not so deep that those who walk the tree run out of stack. */
    private static final int DEEPEST = 100;

    /** Characters of a value in a sentence. */
    private static final int SHOWN = 40;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The size is limited in reading the text, and the version is looked at here. */
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(SourceText.LARGEST)
            .setVersionFunction(version -> version)
            .build();

    private final String name;
    private final String text;
    private final Places places;
    private final List<String> faults;
    private final Iterator<Event> events;
    private final Set<String> anchors = new HashSet<>();
    private int depth;
    private String latest;

    private YamlFile(String name, String text, Places places, List<String> faults) {
        this.name = name;
        this.text = text;
        this.places = places;
        this.latest = Places.at(name, 0, 0);
        this.faults = faults;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    /**
     * @param name of the file in sentences
     * @param places takes where each piece stands
     * @param faults takes a sentence for everything that is refused
     * @return as much of the file as could be read
     */
    public static ObjectNode read(Path file, String name, Places places, List<String> faults) {
        try {
            return new YamlFile(name, SourceText.read(file, name), places, faults).document();
        } catch (NotYaml e) {
            faults.add(e.getMessage());
            return JSON.objectNode();
        }
    }

    private ObjectNode document() throws NotYaml {
        next();
        Event start = next();
        if (!(start instanceof DocumentStartEvent documentStart)) {
            throw new NotYaml(
                    Places.at(name, 0, 0), "The file is empty. Write a part of the document, or remove the file.");
        }
        version(documentStart);
        Event first = next();
        JsonNode root = node(first);
        next();
        Event end = next();
        if (!(end instanceof StreamEndEvent)) {
            fault(end, "A second document begins here. Move it to a file of its own.");
        }
        if (root instanceof ObjectNode mapping) {
            return mapping;
        }
        fault(first, "A document is a mapping. Begin with a key, such as paths: or components:.");
        return JSON.objectNode();
    }

    private void version(DocumentStartEvent start) {
        start.getSpecVersion()
                .filter(version -> version.getMajor() != 1 || version.getMinor() != 2)
                .ifPresent(version -> fault(
                        start,
                        "The file is said to be YAML " + version.getRepresentation()
                                + ". It is read as YAML 1.2. Take the line out."));
    }

    private JsonNode node(Event event) throws NotYaml {
        JsonNode node;
        if (event instanceof AliasEvent alias) {
            node = alias(alias);
        } else if (event instanceof ScalarEvent scalar) {
            properties(scalar, scalar.getTag());
            node = scalar(scalar);
        } else {
            CollectionStartEvent collection = (CollectionStartEvent) event;
            properties(collection, collection.getTag());
            node = collection(collection);
        }
        places.put(node, place(event));
        return node;
    }

    private JsonNode collection(CollectionStartEvent start) throws NotYaml {
        depth++;
        if (depth > DEEPEST) {
            throw new NotYaml(
                    place(start),
                    "This stands in " + DEEPEST + " mappings and lists. Close what is open, or name parts of it in"
                            + " components.");
        }
        JsonNode node = start instanceof SequenceStartEvent ? list() : mapping();
        depth--;
        return node;
    }

    private ArrayNode list() throws NotYaml {
        ArrayNode list = JSON.arrayNode();
        for (Event item = next(); !(item instanceof SequenceEndEvent); item = next()) {
            list.add(node(item));
        }
        return list;
    }

    private ObjectNode mapping() throws NotYaml {
        ObjectNode mapping = JSON.objectNode();
        for (Event key = next(); !(key instanceof MappingEndEvent); key = next()) {
            Optional<String> word = key(key);
            JsonNode value = node(next());
            if (word.isPresent()) {
                if (mapping.has(word.get())) {
                    fault(key, "\"" + word.get() + "\" stands here twice. Keep one of them.");
                }
                places.put(mapping, word.get(), place(key));
                mapping.set(word.get(), value);
            }
        }
        return mapping;
    }

    /** Empty if it is none that JSON has. */
    private Optional<String> key(Event event) throws NotYaml {
        if (event instanceof ScalarEvent scalar) {
            properties(scalar, scalar.getTag());
            String key = text(scalar);
            if (scalar.isPlain() && key.equals("<<")) {
                fault(scalar, "\"<<\" merges what another mapping holds. Write allOf: [{$ref: ...}] instead.");
                return Optional.empty();
            }
            return Optional.of(key);
        }
        if (!(event instanceof AliasEvent)) {
            fault(event, "The key is a list or a mapping. Write a word, or put quotes around it if it is text.");
        }
        node(event);
        return Optional.empty();
    }

    /** What YAML may write before a value. */
    private void properties(NodeEvent event, Optional<String> tag) {
        event.getAnchor().ifPresent(anchor -> {
            anchors.add(anchor.getValue());
            fault(
                    event,
                    "\"&" + anchor.getValue() + "\" is an anchor. Name what it stands for in components and refer to"
                            + " it with $ref, or put quotes around it if it is text.");
        });
        tag.ifPresent(name -> fault(
                event,
                "\"" + name.replaceFirst("^tag:yaml.org,2002:", "!!")
                        + "\" is a tag. Take it out, or put quotes around it if it is text."));
    }

    /** One of an anchor is not told again. */
    private JsonNode alias(AliasEvent alias) {
        String anchor = alias.getAlias().getValue();
        if (!anchors.contains(anchor)) {
            fault(alias, "\"*" + anchor + "\" is an alias of nothing. Put quotes around it if it is text.");
        }
        return Scalars.text("");
    }

    private JsonNode scalar(ScalarEvent scalar) {
        String text = text(scalar);
        return scalar.isPlain()
                ? Scalars.plain(text).orElseGet(() -> {
                    fault(
                            scalar,
                            shown(text) + " is no text to YAML, and nothing that JSON can write. Write it as JSON does,"
                                    + " or put quotes around it if it is text.");
                    return Scalars.text(text);
                })
                : Scalars.text(text);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    private String text(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            fault(scalar, "The text has half a character, from \\uD800 to \\uDFFF. Write all of it.");
        }
        return text;
    }

    private Event next() throws NotYaml {
        try {
            Event event = events.next();
            latest = place(event);
            return event;
        } catch (MarkedYamlEngineException e) {
            throw BrokenSyntax.at(e, name, text);
        } catch (RuntimeException e) {
            // The parser has faults of its own, such as an escape that is no character.
            throw new NotYaml(latest, "What follows here cannot be read (" + e.getMessage() + "). Correct it.");
        }
    }

    private void fault(Event event, String sentence) {
        faults.add(place(event) + sentence);
    }

    private String place(Event event) {
        Mark mark = event.getStartMark().orElseThrow();
        return Places.at(name, mark.getLine(), mark.getColumn());
    }
}
