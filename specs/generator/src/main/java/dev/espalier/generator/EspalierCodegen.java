package dev.espalier.generator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.samskivert.mustache.Mustache;
import dev.espalier.generator.api.ApiView;
import dev.espalier.generator.api.ApiViews;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.model.ModelView;
import dev.espalier.generator.model.ModelViews;
import dev.espalier.generator.reader.DocumentReader;
import dev.espalier.generator.yaml.JsonFile;
import dev.espalier.generator.yaml.Places;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * Our output for {@code openapi-generator-maven-plugin}. The plugin reads the document, runs the templates and keeps
 * the files; what the templates print comes from {@link ModelViews} and {@link ApiViews}, because the plugin's own
 * model loses what we promise: three-state properties, unions, page items, and which classes are needed at all.
 */
public final class EspalierCodegen extends DefaultCodegen {
    private static final String CLIENT_NAME = "clientName";

    private Map<String, ModelView> models = Map.of();
    private Map<String, ApiView> apis = Map.of();

    public EspalierCodegen() {
        modelTemplateFiles.put("model.mustache", ".java");
        apiTemplateFiles.put("api.mustache", ".java");
        addOption(CLIENT_NAME, "First part of the client's class name, such as Mux.", null);
        addOption("artifactVersion", "Version of the client.", null);
    }

    @Override
    public CodegenType getTag() {
        return CodegenType.CLIENT;
    }

    @Override
    public String getName() {
        return "espalier";
    }

    @Override
    public String getHelp() {
        return "Generates an Espalier client.";
    }

    @Override
    public boolean getUseInlineModelResolver() {
        return false;
    }

    @Override
    public boolean getUseOpenapiNormalizer() {
        return false;
    }

    @Override
    public void processOpts() {
        super.processOpts();
        setEnablePostProcessFile(true);
        String clientName = (String) additionalProperties.get(CLIENT_NAME);
        Document document = read(Path.of(getInputSpec()));
        ApiViews apiViews = new ApiViews(document, modelPackage, clientName);
        apis = new LinkedHashMap<>();
        apiViews.views().values().forEach(api -> apis.put(api.name(), api));
        models = new ModelViews(document, modelPackage).views();
        additionalProperties.put("apis", List.copyOf(apis.values()));
        additionalProperties.put(
                "secretParameters",
                String.join(
                        ", ",
                        apiViews.secretParameters().stream()
                                .map(JavaNames::quoted)
                                .toList()));
        additionalProperties.put("vendor", clientName.toLowerCase(Locale.ROOT));
        additionalProperties.put("serverUrl", document.serverUrl());
        supportingFiles.add(new SupportingFile("apis.mustache", folder(apiPackage), clientName + "Apis.java"));
        supportingFiles.add(new SupportingFile("api-package-info.mustache", folder(apiPackage), "package-info.java"));
        supportingFiles.add(
                new SupportingFile("model-package-info.mustache", folder(modelPackage), "package-info.java"));
    }

    private static Document read(Path spec) {
        try {
            return DocumentReader.read((ObjectNode) JsonFile.read(spec), new Places());
        } catch (IOException e) {
            throw new UncheckedIOException(spec + " could not be read.", e);
        }
    }

    private static String folder(String packageName) {
        return "src/main/java/" + packageName.replace('.', '/');
    }

    @Override
    public String apiFileFolder() {
        return outputFolder + "/" + folder(apiPackage);
    }

    @Override
    public String modelFileFolder() {
        return outputFolder + "/" + folder(modelPackage);
    }

    @Override
    public String toModelName(String name) {
        return JavaNames.type(name);
    }

    @Override
    public String toModelFilename(String name) {
        return toModelName(name);
    }

    @Override
    public String toApiName(String tag) {
        return ApiViews.apiName(tag);
    }

    @Override
    public String toApiFilename(String tag) {
        return toApiName(tag);
    }

    @Override
    public String sanitizeTag(String tag) {
        return tag;
    }

    /** The plugin would look for parents of models, without end where a model refers to itself; ours have none. */
    @Override
    public Map<String, ModelsMap> updateAllModels(Map<String, ModelsMap> all) {
        return all;
    }

    /** Keeps the models that callers meet. */
    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
        Map<String, ModelsMap> kept = new TreeMap<>();
        all.forEach((name, files) -> {
            if (models.containsKey(name)) {
                files.getModels().get(0).getModel().isAlias = false;
                files.put("view", models.get(name));
                kept.put(name, files);
            }
        });
        return kept;
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap operations, List<ModelMap> allModels) {
        operations.put("view", apis.get(operations.getOperations().getClassname()));
        return operations;
    }

    /** Breaks long lines. */
    @Override
    public void postProcessFile(File file, String fileType) {
        super.postProcessFile(file, fileType);
        if (!file.getName().endsWith(".java")) {
            return;
        }
        try {
            Files.writeString(file.toPath(), LineWrap.wrap(Files.readString(file.toPath())));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written.", e);
        }
    }

    /** An empty text is nothing to print. */
    @Override
    public Mustache.Compiler processCompiler(Mustache.Compiler compiler) {
        return compiler.emptyStringIsFalse(true);
    }

    @Override
    public String escapeUnsafeCharacters(String input) {
        return input;
    }

    @Override
    public String escapeQuotationMark(String input) {
        return input;
    }
}
