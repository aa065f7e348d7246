package dev.espalier.mux;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.espalier.mux.model.RobotsV0DirectiveRunEvent;
import dev.espalier.mux.model.RobotsV0Job;
import dev.espalier.mux.model.RobotsV0JobEvent;
import dev.espalier.mux.model.RobotsV0JobStatus;
import dev.espalier.mux.model.RobotsV0RunStatus;
import dev.espalier.mux.model.RobotsV0SummarizeJob;
import dev.espalier.mux.model.WebhookEvent;
import dev.espalier.testkit.internal.spec.SpecDocument;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What webhooks tell of Robots. */
class MuxRobotsEventsTest {
    private static final MuxWebhooks WEBHOOKS =
            MuxWebhooks.builder().secret("SuperSecret123").build();
    private static final List<String> STATES = List.of("pending", "processing", "completed", "errored", "cancelled");

    /** A job as the API answers it, in the state of the event and as deep as either source has it. */
    @TestFactory
    Stream<DynamicTest> theJobOfEachWorkflowIsReadInEachStateAndDepth() {
        return SpecDocument.ofVendor("mux").operations().stream()
                .filter(operation -> operation.method().equals("GET")
                        && operation.path().matches("/robots/v0/jobs/[a-z-]+/\\{JOB_ID}"))
                .map(operation -> operation
                        .success()
                        .body()
                        .orElseThrow()
                        .example()
                        .getAsJsonObject()
                        .getAsJsonObject("data"))
                .flatMap(job -> STATES.stream().map(state -> in(state, job)))
                .map(job -> DynamicTest.dynamicTest(type(job), () -> assertReadInEachDepth(job)));
    }

    private static JsonObject in(String state, JsonObject example) {
        JsonObject job = example.deepCopy();
        job.addProperty("status", state);
        return job;
    }

    private static String type(JsonObject job) {
        return "robots.job." + job.get("workflow").getAsString().replace('-', '_') + "."
                + job.get("status").getAsString();
    }

    private static void assertReadInEachDepth(JsonObject job) {
        JsonObject wrapping = new JsonObject();
        wrapping.add(type(job), job);
        for (JsonObject data : List.of(job, wrapping)) {
            RobotsV0JobEvent event = (RobotsV0JobEvent) receive(type(job), data);
            assertThat(event.type().isKnown()).isTrue();
            assertThat(event.data()).isNotInstanceOf(RobotsV0Job.Unknown.class);
            assertThat(event.data().getClass().getSimpleName()).isEqualTo(className(job));
            assertThat(JsonParser.parseString(event.data().toJson())).isEqualTo(job);
            assertThat(JsonParser.parseString(event.toJson())).isEqualTo(event(type(job), data));
        }
    }

    private static String className(JsonObject job) {
        StringBuilder name = new StringBuilder("RobotsV0");
        for (String word : job.get("workflow").getAsString().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.append("Job").toString();
    }

    @Test
    void whatEveryJobHasIsReadWithoutKnowingTheWorkflow() {
        RobotsV0Job job = ((RobotsV0JobEvent) receive(
                        "robots.job.summarize.errored",
                        JsonParser.parseString("""
            {"id": "rjob_1", "workflow": "summarize", "status": "errored", "units_consumed": 0, "created_at": 1773480413,
             "updated_at": 1773480488, "parameters": {"asset_id": "asset-1"},
             "errors": [{"type": "processing_error", "message": "There is no speech.", "retryable": false}]}
            """).getAsJsonObject()))
                .data();
        assertThat(job.id()).isEqualTo("rjob_1");
        assertThat(job.status()).isEqualTo(RobotsV0JobStatus.ERRORED);
        assertThat(((RobotsV0SummarizeJob) job).parameters().assetId()).isEqualTo("asset-1");
        assertThat(((RobotsV0SummarizeJob) job).errors().get(0).message()).isEqualTo("There is no speech.");
        assertThat(((RobotsV0SummarizeJob) job).updatedAtAsInstant()).isEqualTo(Instant.ofEpochSecond(1773480488));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"rjob_1\", \"workflow\": \"analyze-structure\", \"status\": \"completed\"}",
                "{\"robots.job.analyze_structure.completed\":"
                        + " {\"id\": \"rjob_1\", \"workflow\": \"analyze-structure\", \"status\": \"completed\"}}"
            })
    void aJobOfAnotherWorkflowHasItsIdAndItsState(String data) {
        RobotsV0JobEvent event = (RobotsV0JobEvent) receive(
                "robots.job.analyze_structure.completed",
                JsonParser.parseString(data).getAsJsonObject());
        assertThat(event.type().isKnown()).isFalse();
        assertThat(event.data()).isInstanceOf(RobotsV0Job.Unknown.class);
        assertThat(event.data().id()).isEqualTo("rjob_1");
        assertThat(event.data().workflow().value()).isEqualTo("analyze-structure");
        assertThat(event.data().status()).isEqualTo(RobotsV0JobStatus.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "completed", "partial", "errored"})
    void aRunOfADirectiveSaysItsIdsAsEventsDo(String state) {
        String type = "robots.directive_run." + state;
        RobotsV0DirectiveRunEvent event = (RobotsV0DirectiveRunEvent)
                receive(type, JsonParser.parseString("""
            {"created_at": 1773480662, "environment_id": "k7m2qx", "internal_id": "i-1",
             "directive_run": {"id": "drvrun_1", "asset_id": "asset-1", "directive_id": "dir_1", "status": "running",
                "node_states": [{"reference_id": "a", "status": "dispatched", "workflow_name": "moderate", "job_id": "j"}],
                "started_at": 1773480410, "completed_at": null}}
            """).getAsJsonObject());
        assertThat(event.type().value()).isEqualTo(type);
        assertThat(event.data().createdAtAsInstant()).isEqualTo(Instant.ofEpochSecond(1773480662));
        assertThat(event.data().directiveRun().id()).isEqualTo("drvrun_1");
        assertThat(event.data().directiveRun().assetId()).isEqualTo("asset-1");
        assertThat(event.data().directiveRun().directiveId()).isEqualTo("dir_1");
        assertThat(event.data().directiveRun().status()).isEqualTo(RobotsV0RunStatus.RUNNING);
        assertThat(event.data().directiveRun().nodeStates()).hasSize(1);
        assertThat(event.data().directiveRun().hasCompletedAt()).isTrue();
        assertThat(event.data().directiveRun().additionalProperties()).isEmpty();
    }

    /** Its data is another one, and not known yet. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "robots.v1.job.summarize.completed",
                "robots.v1.job.analyze_structure.errored",
                "robots.v1.directive_run.partial"
            })
    void anEventOfV1IsUnknownAndKept(String type) {
        JsonObject data = JsonParser.parseString("{\"id\": \"rjob_1\", \"new\": [1.50, null]}")
                .getAsJsonObject();
        WebhookEvent event = receive(type, data);
        assertThat(event).isEqualTo(new WebhookEvent.Unknown(event(type, data)));
        assertThat(event.type().value()).isEqualTo(type);
        assertThat(event.object().id()).isEqualTo("obj-1");
        assertThat(JsonParser.parseString(event.toJson())).isEqualTo(event(type, data));
    }

    private static WebhookEvent receive(String type, JsonObject data) {
        String body = event(type, data).toString();
        return WEBHOOKS.verify(WEBHOOKS.sign(body), body);
    }

    private static JsonObject event(String type, JsonObject data) {
        JsonObject json = JsonParser.parseString("""
            {"id": "evt-1", "type": "%s", "created_at": "2026-03-14T09:26:53.000000Z",
             "object": {"type": "robots_job", "id": "obj-1"},
             "environment": {"id": "k7m2qx", "name": "Production"}, "attempts": []}
            """.formatted(type)).getAsJsonObject();
        json.add("data", data);
        return json;
    }
}
