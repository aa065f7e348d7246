package dev.espalier.generator;

import java.io.IOException;
import java.util.Map;
import org.openapitools.codegen.api.TemplatingExecutor;
import org.openapitools.codegen.templating.MustacheEngineAdapter;

/** Runs the templates. Their lines are as long as they come out, and are broken here before a file is written. */
final class JavaTemplates extends MustacheEngineAdapter {
    @Override
    public String compileTemplate(TemplatingExecutor executor, Map<String, Object> bundle, String template)
            throws IOException {
        return LineWrap.wrap(super.compileTemplate(executor, bundle, template));
    }
}
