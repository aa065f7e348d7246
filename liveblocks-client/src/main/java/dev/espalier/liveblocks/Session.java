package dev.espalier.liveblocks;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import dev.espalier.liveblocks.api.AuthApi;
import dev.espalier.liveblocks.model.AuthorizeUserRequest;
import dev.espalier.liveblocks.model.RoomPermission;
import dev.espalier.liveblocks.model.UserToken;
import dev.espalier.runtime.ApiCall;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a user may do, and asks for the access token that says so. {@link LiveblocksClient#prepareSession}
 * makes one, for one token.
 *
 * <pre>{@code
 * UserToken token = liveblocks.prepareSession("maya@acme.example")
 *         .userInfo(Map.of("name", "Maya Okafor"))
 *         .allow("acme:docs/*", Session.FULL_ACCESS)
 *         .allow("acme:boards/retro", Session.READ_ACCESS)
 *         .authorize()
 *         .execute();
 * }</pre>
 *
 * <p>ID tokens, which leave the permissions to the accesses of each room, need no session: see
 * {@link AuthApi#identifyUser}.
 *
 * <p>Not thread-safe: use it in the thread that made it. The call that {@link #authorize()} returns is.
 *
 * @see <a href="https://liveblocks.io/docs/authentication/access-token">Liveblocks: access tokens</a>
 */
public final class Session {
    /**
     * Everything in a room: {@code room:write} and {@code comments:write}.
     *
     * <p>Later packages of Liveblocks have {@code *:write} here, {@link RoomPermission#ALL_WRITE}, and have deprecated
     * their constant. These values, which mean the same, stay: servers of both times understand them. Who wants more or
     * less in one respect names the permissions: {@code allow("acme:*", RoomPermission.ALL_WRITE,
     * RoomPermission.FEEDS_READ)}.
     *
     * @see <a href="https://liveblocks.io/docs/authentication/permissions">Liveblocks: permissions</a>
     */
    public static final List<RoomPermission> FULL_ACCESS =
            List.of(RoomPermission.ROOM_WRITE, RoomPermission.COMMENTS_WRITE);

    /**
     * To see a room and to be seen in it: {@code room:read}, {@code room:presence:write} and {@code comments:read}. For
     * the choice of values see {@link #FULL_ACCESS}; later packages have {@code *:read} here,
     * {@link RoomPermission#ALL_READ}.
     */
    public static final List<RoomPermission> READ_ACCESS =
            List.of(RoomPermission.ROOM_READ, RoomPermission.ROOM_PRESENCE_WRITE, RoomPermission.COMMENTS_READ);

    private static final Pattern ROOM_ID_OR_PATTERN = Pattern.compile("[*]|[^*]{1,128}[*]?", Pattern.DOTALL);
    private static final int MAX_PATTERNS = 10;
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    private final AuthApi auth;
    private final String userId;
    private final Map<String, Set<RoomPermission>> permissions = new LinkedHashMap<>();
    private @Nullable Map<String, JsonElement> userInfo;
    private @Nullable String organizationId;
    private boolean authorized;

    Session(AuthApi auth, String userId) {
        if (userId.isEmpty()) {
            throw new IllegalArgumentException(
                    "A session needs the id of a user, and it is empty. Pass the id that your application knows the"
                            + " user by.");
        }
        this.auth = auth;
        this.userId = userId;
    }

    /**
     * What everyone in the room may know of the user, such as name and picture: at most 1024 characters of JSON.
     *
     * @param info texts, numbers, booleans, lists and maps of these, or {@link JsonElement}s
     * @throws IllegalStateException after {@link #authorize()}
     */
    public Session userInfo(Map<String, ?> info) {
        checkOpen();
        Map<String, JsonElement> json = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry :
                GSON.toJsonTree(info, Map.class).getAsJsonObject().entrySet()) {
            json.put(entry.getKey(), entry.getValue());
        }
        userInfo = json;
        return this;
    }

    /**
     * The organization that the token is for.
     *
     * @throws IllegalStateException after {@link #authorize()}
     */
    public Session organizationId(String id) {
        checkOpen();
        organizationId = id;
        return this;
    }

    /** As {@link #allow(String, Collection)}. */
    public Session allow(String roomIdOrPattern, RoomPermission... permissions) {
        return allow(roomIdOrPattern, List.of(permissions));
    }

    /**
     * Lets the user do something in a room or in several. What an earlier call gave for the same pattern stays.
     *
     * @param roomIdOrPattern id of a room; or the beginning of ids and a {@code *}; or {@code *} for all rooms. At most
     *     128 characters before the {@code *}, and at most 10 patterns in a session.
     * @param permissions at least one; {@link RoomPermission} says how they work together
     * @throws IllegalArgumentException if the pattern is malformed, or a permission is missing or unknown
     * @throws IllegalStateException after {@link #authorize()}, or if this is the eleventh pattern
     */
    public Session allow(String roomIdOrPattern, Collection<RoomPermission> permissions) {
        if (!ROOM_ID_OR_PATTERN.matcher(roomIdOrPattern).matches()) {
            throw new IllegalArgumentException("\"" + roomIdOrPattern
                    + "\" is no room id or pattern. Pass 1 to 128 characters, with a * at most as the last"
                    + " one, or * alone.");
        }
        if (permissions.isEmpty()) {
            throw new IllegalArgumentException("No permission is given for \"" + roomIdOrPattern
                    + "\". Pass at least one, such as Session.READ_ACCESS, or leave the call out.");
        }
        checkOpen();
        if (this.permissions.size() == MAX_PATTERNS && !this.permissions.containsKey(roomIdOrPattern)) {
            throw new IllegalStateException("A token holds at most " + MAX_PATTERNS + " room ids and patterns, and \""
                    + roomIdOrPattern + "\" is one more. Name several rooms by one pattern, such as \"acme:*\".");
        }
        permissions.forEach(Session::checkKnown);
        this.permissions
                .computeIfAbsent(roomIdOrPattern, pattern -> new LinkedHashSet<>())
                .addAll(permissions);
        return this;
    }

    /**
     * The call that gets the token: run it with {@link ApiCall#execute()} or {@link ApiCall#executeAsync()}. From now
     * on the session is closed.
     *
     * <p>Without any permission the token is of use for what is outside of rooms only, and Liveblocks means to refuse
     * it some day.
     *
     * @throws IllegalStateException if called again
     */
    public ApiCall<UserToken> authorize() {
        if (authorized) {
            throw new IllegalStateException(
                    "This session was authorized already, and a session is good for one token. Prepare a new session"
                            + " for each token.");
        }
        authorized = true;
        AuthorizeUserRequest.Builder request = AuthorizeUserRequest.builder()
                .userId(userId)
                .permissions(permissions.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> List.copyOf(entry.getValue()),
                                (first, second) -> first,
                                LinkedHashMap::new)));
        if (userInfo != null) {
            request.userInfo(userInfo);
        }
        if (organizationId != null) {
            request.organizationId(organizationId);
        }
        return auth.authorizeUser(request.build());
    }

    /** A typing error would give a token that silently lacks the permission, so it is found here. */
    private static void checkKnown(RoomPermission permission) {
        if (!permission.isKnown()) {
            throw new IllegalArgumentException("\"" + permission
                    + "\" is no permission that this version knows. Use a constant of RoomPermission; if Liveblocks"
                    + " has a newer one, send it with auth().authorizeUser(...).");
        }
    }

    private void checkOpen() {
        if (authorized) {
            throw new IllegalStateException(
                    "This session was authorized already, so it can no longer be changed. Make all changes before"
                            + " authorize().");
        }
    }
}
