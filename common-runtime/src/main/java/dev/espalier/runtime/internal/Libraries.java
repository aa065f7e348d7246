package dev.espalier.runtime.internal;

import com.google.gson.JsonParser;
import java.security.CodeSource;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Whether the libraries beside this one have what it needs of them. Builds pin versions of their own, and without this
 * the first to notice one that is too old would be a call whose request was sent.
 */
public final class Libraries {
    private static volatile boolean sufficient;

    private Libraries() {}

    /** @throws IllegalStateException if one of them is missing or too old; it says what to add to the POM */
    public static void check() {
        if (sufficient) {
            return;
        }
        require(
                () -> JsonParser.class.getMethod("parseString", String.class),
                "Gson is older than 2.8.6. Add com.google.code.gson:gson:2.15.0 to the dependencies or the"
                        + " dependencyManagement of the POM.",
                "com.google.gson.JsonParser");
        require(
                () -> MediaType.class.getMethod("parameter", String.class),
                "OkHttp is missing or older than 4.7. Add com.squareup.okhttp3:okhttp:4.12.0 to the dependencies or the"
                        + " dependencyManagement of the POM; where it is 5 or later, its classes are in another"
                        + " artifact, so add com.squareup.okhttp3:okhttp-jvm in the same version.",
                "okhttp3.MediaType");
        require(
                () -> Credentials.basic("", "").concat(new OkHttpClient.Builder().toString()),
                "OkHttp does not run with the Okio or the Kotlin library that is there. Add com.squareup.okio:okio-jvm"
                        + " and org.jetbrains.kotlin:kotlin-stdlib, in the versions that this OkHttp asks for, to the"
                        + " dependencyManagement of the POM.",
                "okhttp3.Credentials",
                "okio.ByteString",
                "kotlin.Unit");
        sufficient = true;
    }

    private static void require(Use use, String otherwise, String... classes) {
        try {
            use.run();
        } catch (ReflectiveOperationException | LinkageError e) {
            StringBuilder message = new StringBuilder(otherwise).append(" Nothing was sent.");
            for (String name : classes) {
                message.append(' ')
                        .append(name)
                        .append(" is from ")
                        .append(origin(name))
                        .append('.');
            }
            throw new IllegalStateException(message.toString(), e);
        }
    }

    private static String origin(String name) {
        try {
            Class<?> type = Class.forName(name, false, Libraries.class.getClassLoader());
            CodeSource source = type.getProtectionDomain().getCodeSource();
            return source == null ? "an unknown place" : String.valueOf(source.getLocation());
        } catch (ClassNotFoundException e) {
            return "nowhere";
        }
    }

    private interface Use {
        @Nullable
        Object run() throws ReflectiveOperationException;
    }
}
