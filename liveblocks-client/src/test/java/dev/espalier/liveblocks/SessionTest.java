package dev.espalier.liveblocks;

import static dev.espalier.liveblocks.StubServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.liveblocks.model.IdentifyUserRequest;
import dev.espalier.liveblocks.model.RoomPermission;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    private static final String TOKEN = "{\"token\": \"eyJhbGciOiJub25lIn0\"}";

    @RegisterExtension
    private final StubServer stub = new StubServer();

    @BeforeEach
    void answerWithToken() {
        stub.answers(TOKEN);
    }

    private Session session() {
        return stub.client().prepareSession("maya");
    }

    @Test
    void sendsWhatWasCollected() {
        session()
                .userInfo(Map.of("name", "Maya"))
                .organizationId("acme")
                .allow("acme:docs/*", Session.READ_ACCESS)
                .authorize()
                .execute();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/authorize-user");
        assertThat(stub.requestJson()).isEqualTo(json("""
            {"userId": "maya", "userInfo": {"name": "Maya"}, "organizationId": "acme",
             "permissions": {"acme:docs/*": ["room:read", "room:presence:write", "comments:read"]}}\
            """));
    }

    @Test
    void leavesOutWhatWasNotSetButAlwaysSendsPermissions() {
        session().authorize().execute();

        assertThat(stub.requestJson()).isEqualTo(json("{\"userId\": \"maya\", \"permissions\": {}}"));
    }

    @Test
    void givesTheToken() {
        assertThat(session().authorize().execute().token()).isEqualTo("eyJhbGciOiJub25lIn0");
    }

    @Test
    void givesTheTokenAsynchronously() {
        assertThat(session().authorize().executeAsync().join().token()).isEqualTo("eyJhbGciOiJub25lIn0");
    }

    @Test
    void theTokenIsNotPrinted() {
        assertThat(session().authorize().execute().toString()).doesNotContain("eyJ");
    }

    @Test
    void fullAccessIsThatOfTheOfficialPackage() {
        session().allow("a", Session.FULL_ACCESS).authorize().execute();

        assertThat(permissions()).isEqualTo("{\"a\":[\"room:write\",\"comments:write\"]}");
    }

    @Test
    void permissionsOfTodayAreABaseAndWhatDiffersFromIt() {
        session()
                .allow("acme:*", RoomPermission.ALL_READ)
                .allow("acme:docs/*", RoomPermission.ALL_WRITE, RoomPermission.STORAGE_READ, RoomPermission.FEEDS_NONE)
                .allow("acme:docs/plan", RoomPermission.ROOM_WRITE, RoomPermission.COMMENTS_PRIVATE_NONE)
                .authorize()
                .execute();

        assertThat(permissions())
                .isEqualTo("{\"acme:*\":[\"*:read\"],"
                        + "\"acme:docs/*\":[\"*:write\",\"storage:read\",\"feeds:none\"],"
                        + "\"acme:docs/plan\":[\"room:write\",\"comments:private:none\"]}");
    }

    @Test
    void userInfoMayBeNested() {
        session()
                .userInfo(Map.of("seat", 14, "tags", List.of("a", true)))
                .authorize()
                .execute();

        assertThat(stub.requestJson().getAsJsonObject().get("userInfo"))
                .isEqualTo(json("{\"seat\": 14, \"tags\": [\"a\", true]}"));
    }

    @Test
    void mergesRepeatedPatternsInOrderWithoutDuplicates() {
        session()
                .allow("b", RoomPermission.ROOM_READ)
                .allow("a", RoomPermission.ROOM_WRITE)
                .allow("b", RoomPermission.COMMENTS_READ, RoomPermission.ROOM_READ, RoomPermission.FEEDS_READ)
                .authorize()
                .execute();

        assertThat(permissions())
                .isEqualTo("{\"b\":[\"room:read\",\"comments:read\",\"feeds:read\"],\"a\":[\"room:write\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a", "acme:docs/*", "spring plan é/✓", "line\nbreak"})
    void acceptsRoomIdsAndPatterns(String pattern) {
        session().allow(pattern, RoomPermission.ROOM_READ).authorize().execute();

        assertThat(stub.requestJson()
                        .getAsJsonObject()
                        .getAsJsonObject("permissions")
                        .keySet())
                .containsExactly(pattern);
    }

    @Test
    void acceptsAPrefixOf128Characters() {
        String pattern = "x".repeat(128) + "*";

        session().allow(pattern, RoomPermission.ROOM_READ).authorize().execute();

        assertThat(permissions()).contains(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "**", "a*b", "*a", "a**"})
    void refusesOtherPatterns(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session().allow(pattern, RoomPermission.ROOM_READ))
                .withMessage("\"" + pattern + "\" is no room id or pattern. Pass 1 to 128 characters, "
                        + "with a * at most as the last one, or * alone.");
    }

    @Test
    void refusesARoomIdOf129Characters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session().allow("x".repeat(129), RoomPermission.ROOM_READ))
                .withMessageContaining("Pass 1 to 128 characters");
    }

    @Test
    void refusesAnEmptyUserId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.client().prepareSession(""))
                .withMessage("A session needs the id of a user, and it is empty. "
                        + "Pass the id that your application knows the user by.");
    }

    @Test
    void refusesToAllowNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session().allow("a", List.of()))
                .withMessage("No permission is given for \"a\". "
                        + "Pass at least one, such as Session.READ_ACCESS, or leave the call out.");
    }

    @Test
    void refusesAnUnknownPermission() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session().allow("a", RoomPermission.of("rooms:write")))
                .withMessage("\"rooms:write\" is no permission that this version knows. Use a constant of "
                        + "RoomPermission; if Liveblocks has a newer one, send it with auth().authorizeUser(...).");
    }

    @Test
    void anUnknownPermissionChangesNothing() {
        Session session = session().allow("a", RoomPermission.ROOM_READ);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.allow("a", RoomPermission.ROOM_WRITE, RoomPermission.of("typo")));
        assertThatIllegalArgumentException().isThrownBy(() -> session.allow("b", RoomPermission.of("typo")));

        session.authorize().execute();

        assertThat(permissions()).isEqualTo("{\"a\":[\"room:read\"]}");
    }

    @Test
    void refusesTheEleventhPattern() {
        Session session = sessionWithTenPatterns();

        assertThatIllegalStateException()
                .isThrownBy(() -> session.allow("room11", RoomPermission.ROOM_READ))
                .withMessage("A token holds at most 10 room ids and patterns, and \"room11\" is one more. "
                        + "Name several rooms by one pattern, such as \"acme:*\".");
    }

    @Test
    void aKnownPatternIsNotTheEleventh() {
        sessionWithTenPatterns()
                .allow("room1", RoomPermission.COMMENTS_READ)
                .authorize()
                .execute();

        assertThat(permissions()).contains("\"room1\":[\"room:read\",\"comments:read\"]");
    }

    @Test
    void isGoodForOneToken() {
        Session session = session();
        session.authorize();

        assertThatIllegalStateException()
                .isThrownBy(session::authorize)
                .withMessage("This session was authorized already, and a session is good for one token. "
                        + "Prepare a new session for each token.");
    }

    @Test
    void cannotBeChangedAfterwards() {
        Session session = session();
        session.authorize();

        assertThatIllegalStateException()
                .isThrownBy(() -> session.allow("a", RoomPermission.ROOM_READ))
                .withMessage("This session was authorized already, so it can no longer be changed. "
                        + "Make all changes before authorize().");
    }

    @Test
    void aBadPatternIsReportedBeforeTheClosedSession() {
        Session session = session();
        session.authorize();

        assertThatIllegalArgumentException().isThrownBy(() -> session.allow("**", RoomPermission.ROOM_READ));
    }

    @Test
    void sendsNothingBeforeTheCallIsExecuted() {
        session().authorize();

        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void idTokensNeedNoSession() {
        IdentifyUserRequest request = IdentifyUserRequest.builder()
                .userId("maya")
                .groupIds(List.of("design"))
                .build();

        stub.client().auth().identifyUser(request).execute();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/identify-user");
        assertThat(stub.requestJson()).isEqualTo(json("{\"userId\": \"maya\", \"groupIds\": [\"design\"]}"));
    }

    private Session sessionWithTenPatterns() {
        Session session = session();
        for (int i = 1; i <= 10; i++) {
            session.allow("room" + i, RoomPermission.ROOM_READ);
        }
        return session;
    }

    private String permissions() {
        return stub.requestJson().getAsJsonObject().get("permissions").toString();
    }
}
