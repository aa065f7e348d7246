package dev.espalier.examples.consumers;

import dev.espalier.mux.MuxClient;
import dev.espalier.mux.MuxWebhooks;
import dev.espalier.mux.model.CreateLiveStreamRequest;
import dev.espalier.mux.model.LatencyMode;
import dev.espalier.mux.model.LiveStream;
import dev.espalier.mux.model.WebhookEvent;
import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.error.NotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What every build must be able to do with a client: a call, another without waiting, a list, a create, an error, a
 * retry, a webhook and a line in the log. It throws where one of them is not as it should be.
 */
public final class Walk {
    /** Two pages and a look for a third, three of one get, one of the others. */
    private static final int ATTEMPTS = 10;

    private Walk() {}

    /** @param args how many copies of OkHttp are on the class path, or "modules"; and where the vendor is */
    public static void main(String... args) throws IOException {
        if (args[0].equals("modules")) {
            expect("on the module path", Walk.class.getModule().isNamed() && MuxClient.class.getModule().isNamed());
        } else {
            expect("copies of OkHttp: " + args[0], copies() == Integer.parseInt(args[0]));
        }
        Log log = new Log();
        Logger logger = Logger.getLogger("dev.espalier.mux");
        logger.setLevel(Level.FINE);
        logger.addHandler(log);
        try (MuxClient mux = MuxClient.builder()
                .credentials("token-id", "token-secret")
                .baseUrl(args[1])
                .build()) {
            calls(mux);
        }
        expect("a line for each attempt is logged", log.lines.size() >= ATTEMPTS && !log.hasSecret());
        webhook();
        System.out.println("walked the whole way, on Java " + Runtime.version().feature());
    }

    static int copies() throws IOException {
        return Collections.list(Walk.class.getClassLoader().getResources("okhttp3/OkHttpClient.class"))
                .size();
    }

    private static void calls(MuxClient mux) {
        List<String> ids = new ArrayList<>();
        for (LiveStream each : mux.liveStreams().list()) {
            ids.add(each.id());
        }
        expect("list of two pages", ids.size() == 3);
        String id = ids.get(2);
        ApiResponse<LiveStream> first = mux.liveStreams().get(id).executeForResponse();
        expect("retry", first.attempts() == 3 && first.body().id().equals(id));
        expect(
                "get, without waiting",
                mux.liveStreams().get(id).executeAsync().join().id().equals(id));
        LiveStream made = mux.liveStreams()
                .create(CreateLiveStreamRequest.builder().latencyMode(LatencyMode.LOW).build())
                .execute();
        expect("create", !ids.contains(made.id()) && made.latencyMode().equals(LatencyMode.LOW));
        expect("no secret in a text", !made.toString().contains(made.streamKey()));
        expect("get", mux.liveStreams().get(made.id()).execute().equals(made));
        try {
            mux.liveStreams().get("missing").execute();
            throw new IllegalStateException("Nothing was thrown for a 404.");
        } catch (NotFoundException e) {
            expect("error " + e.code(), e.code().orElse("").equals("not_found"));
        }
    }

    private static void webhook() {
        MuxWebhooks webhooks = MuxWebhooks.builder().secret("signing-secret").build();
        String body = "{\"type\": \"video.asset.ready\", \"id\": \"event\", \"data\": {\"id\": \"asset\"}}";
        Map<String, String> headers = webhooks.sign(body);
        WebhookEvent event = webhooks.verify(headers, body);
        expect("webhook " + event.getClass().getSimpleName(), event.toJson().contains("video.asset.ready"));
    }

    static void expect(String step, boolean fulfilled) {
        if (!fulfilled) {
            throw new IllegalStateException("The step \"" + step + "\" went wrong.");
        }
        System.out.println("  " + step);
    }

    private static final class Log extends Handler {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage());
        }

        boolean hasSecret() {
            return lines.stream().anyMatch(line -> line.contains("token-secret"));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
