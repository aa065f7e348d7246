package dev.espalier.generator.document;

import java.util.List;
import java.util.Optional;

/**
 * What a document says of the vendor as a whole.
 *
 * @param name as it stands before {@code Client}
 * @param docs the vendor's reference, an URL; empty if it names none
 * @param servers the first one is where requests go by default
 * @param choice how callers choose among the servers; empty if there is one
 * @param credentials of the security schemes
 * @param headers that callers can set for all requests
 * @param problem where the parts of a problem stand in an error response
 * @param requestIdHeader the header of any response that tells the request's id; empty for the usual one
 * @param webhooks empty if there are none
 */
public record Vendor(
        String name,
        String docs,
        List<Server> servers,
        Optional<Choice> choice,
        List<Credential> credentials,
        List<Parameter> headers,
        List<ProblemPart> problem,
        String requestIdHeader,
        Optional<Webhooks> webhooks) {

    /** @param name of the constant that stands for it; empty if there is no choice */
    public record Server(String url, String name, String description) {}

    /** @param name the type whose constants are the servers */
    public record Choice(String name, String description) {}

    /** Where requests go by default; empty if the document names no server. */
    public String serverUrl() {
        return servers.isEmpty() ? "" : servers.get(0).url();
    }
}
