package dev.espalier.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.generator.api.ApiView;
import dev.espalier.generator.api.ApiViews;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaCallTest {
    @TempDir
    Path classes;

    @ParameterizedTest
    @ValueSource(strings = {"samsara", "mux", "liveblocks"})
    void everyCallThatTheReferenceShowsCompiles(String vendor) {
        Reference reference = Reference.read(Path.of("..", vendor));
        String root = "dev.espalier." + vendor;
        List<JavaFileObject> sources = new ArrayList<>();
        new ApiViews(reference.document(), root + ".api", root + ".model", reference.name())
                .views()
                .forEach((tag, api) -> sources.add(source(vendor, reference.name(), api)));
        StringWriter messages = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

        boolean compiled = compiler.getTask(
                        messages, null, null, List.of("-proc:none", "-d", classes.toString()), null, sources)
                .call();

        assertThat(sources).hasSizeGreaterThan(10);
        assertThat(compiled).as(messages.toString()).isTrue();
    }

    /** A class with a method for each operation, which makes the call that the reference shows. */
    private static JavaFileObject source(String vendor, String name, ApiView api) {
        String type = api.name() + "Calls";
        String client = vendor + "." + api.accessor() + "()";
        StringBuilder text = new StringBuilder("package calls;\n");
        api.imports().forEach(entry -> text.append("import ").append(entry).append(";\n"));
        text.append("@SuppressWarnings(\"deprecation\") class ").append(type).append(" {\n");
        for (ApiView.OperationView operation : api.operations()) {
            String arguments = JavaCall.variant(operation).arguments();
            text.append("void ")
                    .append(operation.method())
                    .append("(dev.espalier.%s.%sClient %s%s)"
                            .formatted(vendor, name, vendor, arguments.isEmpty() ? "" : ", " + arguments))
                    .append(" {\n")
                    .append(JavaCall.of(client, operation).replace("...", ""))
                    .append("\n}\n");
        }
        return file(type, text.append("}\n").toString());
    }

    private static JavaFileObject file(String type, String text) {
        return new SimpleJavaFileObject(URI.create("string:///calls/" + type + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
