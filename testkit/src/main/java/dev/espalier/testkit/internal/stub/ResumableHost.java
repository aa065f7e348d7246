package dev.espalier.testkit.internal.stub;

import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What takes the bytes of a file at an address that a thing of the vendor's tells, with {@code Content-Range}. It is no
 * operation of the document; what it does has the names that the clients give it.
 */
final class ResumableHost {
    static final SpecOperation SEND = operation("send-upload-part");
    static final SpecOperation ASK = operation("get-upload-position");

    /** Before the path of the thing. */
    private static final String PREFIX = "/upload-host";

    private static final int INCOMPLETE = 308;
    private static final Pattern RANGE = Pattern.compile("bytes (?:(\\d{1,18})-(\\d{1,18})|\\*)/(\\d{1,18}|\\*)");

    private ResumableHost() {}

    private static SpecOperation operation(String id) {
        String document = """
                {"paths": {"%s": {"put": {"operationId": "%s", "responses": {"200": {}}}}}}
                """;
        return SpecDocument.of(document.formatted(PREFIX, id)).operations().get(0);
    }

    static boolean isOperation(SpecOperation operation) {
        return operation == SEND || operation == ASK;
    }

    /** The path of an address for the thing at {@code path}. */
    static String path(String path) {
        return PREFIX + path;
    }

    /** The path of the thing whose address {@code request} is for. */
    static String thing(Exchange request) {
        return request.path().get("thing");
    }

    /** The request as one for this host; empty if it is for the vendor. */
    static Optional<Exchange> match(String method, String path, Map<String, List<String>> headers, byte[] body) {
        if (!method.equals("PUT") || !path.startsWith(PREFIX + "/")) {
            return Optional.empty();
        }
        boolean asks = headers.getOrDefault("Content-Range", List.of("")).get(0).startsWith("bytes */");
        return Optional.of(new Exchange(
                asks ? ASK : SEND, Map.of("thing", path.substring(PREFIX.length())), Map.of(), headers, body));
    }

    /** Takes what {@code request} brings, and says what is there. */
    static Answer answer(Exchange request, UploadedFile file) {
        byte[] body = request.body();
        String said = request.header("Content-Range").orElse("bytes 0-" + (body.length - 1) + "/" + body.length);
        Matcher range = RANGE.matcher(said);
        boolean fits = range.matches()
                && (range.group(1) == null
                        ? body.length == 0
                        : Long.parseLong(range.group(2)) - Long.parseLong(range.group(1)) + 1 == body.length);
        if (!fits) {
            return Answer.text(400, body.length + " bytes came with the Content-Range \"" + said + "\".");
        }
        long start = range.group(1) == null ? file.size() : Long.parseLong(range.group(1));
        if (!file.isComplete() && start <= file.size()) {
            // What is there already is not taken twice.
            int known = (int) Math.min(file.size() - start, body.length);
            file.put(file.size(), Arrays.copyOfRange(body, known, body.length));
            if (range.group(3).equals(String.valueOf(file.size()))) {
                file.complete();
            }
        }
        if (file.isComplete()) {
            return Answer.empty(200);
        }
        Answer incomplete = Answer.empty(INCOMPLETE);
        return file.size() == 0 ? incomplete : incomplete.withHeader("Range", "bytes=0-" + (file.size() - 1));
    }
}
