package dev.espalier.runtime.libraries;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The runtime and its tests beside libraries of versions that a user's build pins. */
final class PinnedLibraries {
    private static final Path JARS = Path.of("target/pinned-libraries");

    private PinnedLibraries() {}

    /** @param jars names of jars without the ending */
    static URLClassLoader beside(String... jars) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Class<?> ours : List.of(dev.espalier.runtime.ApiClient.class, PinnedLibraries.class)) {
            urls.add(ours.getProtectionDomain().getCodeSource().getLocation());
        }
        urls.add(org.jspecify.annotations.NullMarked.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation());
        for (String jar : jars) {
            Path path = JARS.resolve(jar + ".jar");
            if (!Files.exists(path)) {
                throw new IOException(path + " is missing. The build copies it there: mvn generate-test-resources.");
            }
            urls.add(path.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }
}
