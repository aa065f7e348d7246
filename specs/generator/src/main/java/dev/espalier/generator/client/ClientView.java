package dev.espalier.generator.client;

import java.util.List;

/**
 * The class that callers start at.
 *
 * @param vendor as it stands in sentences
 * @param profileName the vendor in lower case
 * @param example lines of code that show the client in use
 * @param docs the vendor's reference; empty if none is named
 * @param imports fully qualified names, sorted
 * @param secrets the forms of what credentials consist of
 * @param problemCalls the calls that tell where the parts of a problem stand
 * @param secretParameters literals
 * @param usual the credentials that operations use by default; null if they need none
 * @param choice of the server; null if there is one
 */
public record ClientView(
        String name,
        String vendor,
        String profileName,
        List<String> example,
        String docs,
        List<String> imports,
        String serverUrl,
        List<SecretView> secrets,
        List<String> problemCalls,
        String secretParameters,
        List<AccessorView> accessors,
        List<CredentialView> credentials,
        CredentialView usual,
        ChoiceView choice,
        List<HeaderView> headers) {

    /**
     * A secret.
     *
     * @param declaration the expression that makes its form
     */
    public record SecretView(String constant, String declaration) {}

    /** A group of operations. */
    public record AccessorView(String type, String name, List<String> javadoc) {}

    /**
     * What callers set to identify themselves.
     *
     * @param scheme its security scheme as a literal; empty text for the usual one
     * @param arguments as they are declared
     * @param value the expression that makes the credentials of them
     * @param rotatingArgument the name of the argument that supplies it; empty if nothing does
     * @param variables the environment variables in words; empty if it is not taken from there
     * @param fromEnvironment the arguments, taken from the environment
     * @param firstSecret the constant of its first part
     */
    public record CredentialView(
            String scheme,
            String method,
            List<String> javadoc,
            String arguments,
            String value,
            String rotatingArgument,
            String variables,
            boolean isOneVariable,
            String fromEnvironment,
            String firstSecret) {}

    /** The choice among servers. */
    public record ChoiceView(String type, String method, List<String> javadoc, List<ServerView> servers) {
        public ServerView usual() {
            return servers.get(0);
        }
    }

    /** @param separator what follows it in the enum */
    public record ServerView(String constant, String url, List<String> javadoc, String separator) {}

    /**
     * A header for all requests.
     *
     * @param value the expression that writes it
     */
    public record HeaderView(
            String wireName, String method, String type, String argument, String value, List<String> javadoc) {}
}
