package dev.espalier.liveblocks;

import static dev.espalier.liveblocks.StubServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.liveblocks.model.CreateGroupRequest;
import dev.espalier.liveblocks.model.Group;
import dev.espalier.liveblocks.model.GroupMember;
import dev.espalier.liveblocks.model.GroupScopes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GroupsTest {
    @RegisterExtension
    private final StubServer stub = new StubServer();

    /** The server names the organization twice, once as it was called before; none of it is lost. */
    @Test
    void aGroupIsCreatedInAnOrganization() {
        String group = """
            {"type": "group", "id": "sales", "organizationId": "acme", "tenantId": "acme", "scopes": {"mention": true},
             "createdAt": "2026-03-02T08:15:00.000Z", "updatedAt": "2026-03-02T08:15:00.000Z",
             "members": [{"id": "maya", "addedAt": "2026-03-02T08:15:00.000Z"}]}\
            """;
        stub.answers(group);

        Group created = stub.client()
                .groups()
                .create(CreateGroupRequest.builder()
                        .id("sales")
                        .organizationId("acme")
                        .memberIds(List.of("maya"))
                        .scopes(GroupScopes.builder().mention(true).build())
                        .build())
                .execute();

        assertThat(stub.requestJson())
                .isEqualTo(json("{\"id\": \"sales\", \"organizationId\": \"acme\", "
                        + "\"memberIds\": [\"maya\"], \"scopes\": {\"mention\": true}}"));
        assertThat(created.organizationId()).isEqualTo("acme");
        assertThat(created.members()).extracting(GroupMember::id).containsExactly("maya");
        assertThat(json(created.toJson())).isEqualTo(json(group));
    }
}
