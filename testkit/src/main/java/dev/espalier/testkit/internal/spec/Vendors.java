package dev.espalier.testkit.internal.spec;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The vendors whose clients are there, for a sentence. */
final class Vendors {
    private static final String FOLDER = "dev/espalier";
    private static final Pattern DOCUMENT = Pattern.compile("dev/espalier/(\\w+)/openapi\\.json");

    private Vendors() {}

    /** In alphabetical order. */
    static Set<String> onTheClassPath() {
        Set<String> vendors = new TreeSet<>();
        try {
            for (URL folder : Collections.list(Vendors.class.getClassLoader().getResources(FOLDER))) {
                if (folder.openConnection() instanceof JarURLConnection jar) {
                    addThoseIn(jar.getJarFile(), vendors);
                } else if (folder.getProtocol().equals("file")) {
                    addThoseIn(Path.of(folder.toURI()), vendors);
                }
            }
        } catch (IOException | URISyntaxException e) {
            // What cannot be read is not named.
        }
        return vendors;
    }

    private static void addThoseIn(JarFile jar, Set<String> vendors) {
        jar.stream().forEach(entry -> {
            Matcher document = DOCUMENT.matcher(entry.getName());
            if (document.matches()) {
                vendors.add(document.group(1));
            }
        });
    }

    private static void addThoseIn(Path folder, Set<String> vendors) throws IOException {
        try (Stream<Path> packages = Files.list(folder)) {
            packages.filter(each -> Files.exists(each.resolve("openapi.json")))
                    .forEach(each -> vendors.add(each.getFileName().toString()));
        }
    }
}
