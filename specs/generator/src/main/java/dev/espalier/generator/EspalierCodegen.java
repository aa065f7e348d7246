package dev.espalier.generator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.samskivert.mustache.Mustache;
import dev.espalier.generator.api.ApiView;
import dev.espalier.generator.api.ApiViews;
import dev.espalier.generator.client.ClientViews;
import dev.espalier.generator.client.WebhooksView;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.Vendor;
import dev.espalier.generator.java.JavaTypes;
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
import java.util.Map;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * Our output for {@code openapi-generator-maven-plugin}. The plugin reads the {@link PluginInput}, runs the templates
 * and writes the files; what the templates print comes from {@link ModelViews} and {@link ApiViews}, because the
 * plugin's own model loses what we promise: three-state properties, unions, page items, and which classes are needed at
 * all.
 */
public final class EspalierCodegen extends DefaultCodegen {
    private static final String DOCUMENT = "document";
    private static final String SOURCES = "src/main/java";

    private final TemplatingEngineAdapter templates = new JavaTemplates();
    private Map<String, ModelView> models = Map.of();
    private Map<String, ApiView> apis = Map.of();
    private GeneratedFiles files;

    public EspalierCodegen() {
        modelTemplateFiles.put("model.mustache", ".java");
        apiTemplateFiles.put("api.mustache", ".java");
        addOption(DOCUMENT, "The file of the vendor's document.", null);
        addOption("artifact", "The artifact of the client.", null);
        addOption("artifactVersion", "Version of the client.", null);
        addOption("ownModule", "The module descriptor that is written by hand, where there is one.", null);
        addOption("clientExtension", "An interface that the client implements, in its package.", null);
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
        Document document = read(Path.of((String) additionalProperties.get(DOCUMENT)));
        Vendor vendor = document.vendor();
        String clientPackage = (String) additionalProperties.get("invokerPackage");
        ApiViews apiViews = new ApiViews(document, apiPackage, modelPackage, vendor.name());
        apis = new LinkedHashMap<>();
        apiViews.views().values().forEach(api -> apis.put(api.name(), api));
        models = new ModelViews(document, modelPackage).views();
        additionalProperties.put("vendorName", vendor.name());
        additionalProperties.put(
                "client",
                new ClientViews(vendor, clientPackage, new JavaTypes(document, modelPackage))
                        .view(apis.values(), apiPackage, apiViews.secretParameters()));
        additionalProperties.put("interfaceTypes", apis.keySet());
        additionalProperties.put(
                "modelTypes",
                models.values().stream()
                        .flatMap(model -> model.classes().stream())
                        .toList());
        supportingFiles.add(new SupportingFile(
                "reachability-metadata.mustache",
                "src/main/resources/META-INF/native-image/dev.espalier/" + additionalProperties.get("artifact"),
                "reachability-metadata.json"));
        support("client", clientPackage, vendor.name() + "Client.java");
        support("client-package-info", clientPackage, "package-info.java");
        support("api-package-info", apiPackage, "package-info.java");
        support("model-package-info", modelPackage, "package-info.java");
        if (Files.notExists(Path.of((String) additionalProperties.get("ownModule")))) {
            supportingFiles.add(new SupportingFile("module-info.mustache", SOURCES, "module-info.java"));
        }
        WebhooksView.of(document).ifPresent(webhooks -> {
            additionalProperties.put("receiver", webhooks);
            support("webhooks", clientPackage, webhooks.name() + ".java");
        });
        open();
    }

    /** The plugin's own notes go first, so that it begins anew after a run that failed. */
    private void open() {
        try {
            new GeneratedFiles(Path.of(outputFolder, ".openapi-generator")).removeOthers();
            files = new GeneratedFiles(Path.of(outputFolder, SOURCES));
        } catch (IOException e) {
            throw new UncheckedIOException(outputFolder + " could not be read.", e);
        }
    }

    private void support(String template, String packageName, String file) {
        supportingFiles.add(new SupportingFile(template + ".mustache", folder(packageName), file));
    }

    private static Document read(Path spec) {
        try {
            return DocumentReader.read((ObjectNode) JsonFile.read(spec), new Places());
        } catch (IOException e) {
            throw new UncheckedIOException(spec + " could not be read.", e);
        }
    }

    private static String folder(String packageName) {
        return SOURCES + "/" + packageName.replace('.', '/');
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
        return name;
    }

    @Override
    public String toModelFilename(String name) {
        return name;
    }

    @Override
    public String toApiName(String name) {
        return name;
    }

    @Override
    public String toApiFilename(String name) {
        return name;
    }

    @Override
    public String sanitizeTag(String name) {
        return name;
    }

    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
        all.forEach((name, file) -> file.put("view", models.get(name)));
        return all;
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap operations, List<ModelMap> allModels) {
        operations.put("view", apis.get(operations.getOperations().getClassname()));
        return operations;
    }

    @Override
    public void postProcessFile(File file, String fileType) {
        super.postProcessFile(file, fileType);
        try {
            files.written(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read.", e);
        }
    }

    @Override
    public void postProcess() {
        try {
            files.removeOthers();
        } catch (IOException e) {
            throw new UncheckedIOException(outputFolder + " could not be written.", e);
        }
    }

    @Override
    public TemplatingEngineAdapter getTemplatingEngine() {
        return templates;
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
