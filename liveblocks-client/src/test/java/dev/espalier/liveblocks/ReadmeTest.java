package dev.espalier.liveblocks;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.espalier.liveblocks.StubServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.sun.net.httpserver.HttpServer;
import dev.espalier.liveblocks.comment.CommentFormatter;
import dev.espalier.liveblocks.model.Comment;
import dev.espalier.liveblocks.model.CommentAttachment;
import dev.espalier.liveblocks.model.CommentBody;
import dev.espalier.liveblocks.model.CommentCreatedEvent;
import dev.espalier.liveblocks.model.CreateCommentRequest;
import dev.espalier.liveblocks.model.CreateFeedMessageRequest;
import dev.espalier.liveblocks.model.FeedMessage;
import dev.espalier.liveblocks.model.RoomPermission;
import dev.espalier.liveblocks.model.Thread;
import dev.espalier.liveblocks.model.UpdateRoomRequest;
import dev.espalier.liveblocks.model.UserToken;
import dev.espalier.liveblocks.model.WebhookEvent;
import dev.espalier.liveblocks.query.ThreadQuery;
import dev.espalier.runtime.error.EspalierException;
import dev.espalier.runtime.webhook.WebhookException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The Liveblocks examples of the README, run. */
class ReadmeTest {
    @RegisterExtension
    private final StubServer stub = new StubServer();

    @Test
    void authenticationEndpoint() throws Exception {
        stub.answers("{\"token\": \"abc\"}");
        HttpServer server = serve(stub.client(), 0);
        try {
            URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/liveblocks-auth");
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(endpoint)
                                    .POST(HttpRequest.BodyPublishers.ofString("{\"room\": \"acme:docs\"}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(json(response.body())).isEqualTo(json("{\"token\": \"abc\"}"));
        } finally {
            server.stop(0);
        }
        assertThat(stub.requestJson().getAsJsonObject().get("userId").getAsString())
                .isEqualTo("maya");
    }

    private static HttpServer serve(LiveblocksClient liveblocks, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/liveblocks-auth", exchange -> {
            String userId = "maya"; // the user who is signed in to your application
            int status = 200;
            String body;
            try {
                UserToken token = liveblocks
                        .prepareSession(userId)
                        .userInfo(Map.of("name", "Maya Okafor", "color", "#7a3fb0"))
                        .allow("acme:docs/*", Session.FULL_ACCESS)
                        .allow("acme:boards/*", Session.READ_ACCESS)
                        .authorize()
                        .execute();
                body = "{\"token\": \"" + token.token() + "\"}";
            } catch (EspalierException e) {
                status = 503;
                body = "{\"error\": \"try again later\"}";
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        return server;
    }

    @Test
    void aFileOfAComment(@TempDir Path folder) throws IOException {
        stub.answers("{\"id\": \"at_5YcMd8uRkPw2LhXf6VjQb\"}");
        LiveblocksClient liveblocks = stub.client();
        Path path = Files.writeString(folder.resolve("prices.pdf"), "saffron 9");
        CommentBody body = CommentBody.builder().version(1).content(List.of()).build();
        String room = "acme:docs/plan";

        CommentAttachment prices = liveblocks
                .uploadAttachment(room, "maya", path)
                .onProgress((sent, total) -> System.out.println(sent + " of " + total))
                .execute();
        CreateCommentRequest comment = CreateCommentRequest.builder()
                .userId("maya")
                .body(body)
                .attachmentIds(List.of(prices.id()))
                .build();
        liveblocks.comments().create(room, "th_1", comment).execute();

        assertThat(stub.requests().get(0).getBodyAsString()).isEqualTo("saffron 9");
        assertThat(json(stub.requests().get(1).getBodyAsString())
                        .getAsJsonObject()
                        .get("attachmentIds"))
                .isEqualTo(json("[\"at_5YcMd8uRkPw2LhXf6VjQb\"]"));
    }

    @Test
    void roomAccessUpdate() {
        stub.answers("{\"id\": \"acme:docs/plan\"}");
        LiveblocksClient liveblocks = stub.client();

        Map<String, @Nullable List<RoomPermission>> users = new HashMap<>();
        users.put("maya", Session.FULL_ACCESS);
        users.put("leo", null); // takes leo's access away

        liveblocks
                .rooms()
                .update(
                        "acme:docs/plan",
                        UpdateRoomRequest.builder()
                                .defaultAccesses(List.of()) // private
                                .usersAccesses(users)
                                .build())
                .execute();

        assertThat(stub.requestJson())
                .isEqualTo(json("{\"defaultAccesses\": [], "
                        + "\"usersAccesses\": {\"maya\": [\"room:write\", \"comments:write\"], \"leo\": null}}"));
    }

    @Test
    void comments() {
        stub.server().stubFor(any(anyUrl()).willReturn(okJson("""
            {"data": [{"type": "thread", "id": "th_1", "comments": [{"type": "comment", "id": "cm_1", "body":
              {"version": 1, "content": [{"type": "paragraph", "children": [{"text": "Done", "bold": true},
               {"text": ", "}, {"type": "mention", "kind": "user", "id": "maya"}]}]}}]}]}\
            """)));
        LiveblocksClient liveblocks = stub.client();
        Map<String, String> names = Map.of("maya", "Maya Okafor");
        List<String> mail = new ArrayList<>();

        CommentFormatter formatter =
                CommentFormatter.builder().users(names::get).build();

        String open = ThreadQuery.resolved(false).toString();
        for (Thread thread : liveblocks
                .comments()
                .listThreads("acme:docs/plan", params -> params.query(open))
                .execute()) {
            for (Comment comment : thread.comments()) {
                if (comment.body() != null) { // null once it is deleted
                    mail.add(formatter.html(comment.body()));
                }
            }
        }

        assertThat(mail).containsExactly("<p><strong>Done</strong>, <span data-mention>@Maya Okafor</span></p>");
    }

    @Test
    void feeds() {
        stub.answers("{\"nextCursor\": null, \"data\": [{\"id\": \"m1\", \"data\": {\"content\": \"The budget.\"}}]}");
        LiveblocksClient liveblocks = stub.client();
        List<String> answers = new ArrayList<>();

        Map<String, JsonElement> data =
                Map.of("role", new JsonPrimitive("user"), "content", new JsonPrimitive("What is missing?"));
        liveblocks
                .feeds()
                .createMessage(
                        "acme:docs/plan",
                        "agent",
                        CreateFeedMessageRequest.builder().data(data).build())
                .execute();
        for (FeedMessage message : liveblocks.feeds().listMessages("acme:docs/plan", "agent")) {
            answers.add(message.data().get("content").getAsString());
        }

        assertThat(stub.requests().stream()
                        .map(LoggedRequest::getBodyAsString)
                        .filter(body -> !body.isEmpty())
                        .map(StubServer::json))
                .containsExactly(json("{\"data\": {\"role\": \"user\", \"content\": \"What is missing?\"}}"));
        assertThat(answers).containsExactly("The budget.");
    }

    @Test
    void webhookReceiver() throws Exception {
        String secret = "whsec_bGl2ZWJsb2Nrcy1qYXZhLXRlc3Qtc2VjcmV0LTAwMDE=";
        LiveblocksWebhooks webhooks =
                LiveblocksWebhooks.builder().secret(secret).build();
        List<String> rooms = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/liveblocks-webhooks", exchange -> {
            byte[] rawBody = exchange.getRequestBody().readAllBytes(); // as it came; the signature is over these bytes
            int status = 204;
            try {
                WebhookEvent event = webhooks.verify(exchange.getRequestHeaders()::getFirst, rawBody);
                if (event instanceof CommentCreatedEvent created) {
                    rooms.add(created.data().roomId());
                }
            } catch (WebhookException e) {
                status = 400;
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            String body = "{\"type\": \"commentCreated\", \"data\": {\"roomId\": \"acme:docs/plan\"}}";
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/liveblocks-webhooks"))
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            webhooks.sign(body).forEach(request::header);

            HttpResponse<Void> response =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding());

            assertThat(response.statusCode()).isEqualTo(204);
        } finally {
            server.stop(0);
        }
        assertThat(rooms).containsExactly("acme:docs/plan");
    }
}
