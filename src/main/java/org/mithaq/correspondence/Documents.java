package org.mithaq.correspondence;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.mithaq.language.Languages;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints the documents whose templates stand under {@code templates/pdf/}. */
@Component
public class Documents {

    private final ITemplateEngine templates;
    private final Pdf pdf;

    Documents(ITemplateEngine templates, Pdf pdf) {
        this.templates = templates;
        this.pdf = pdf;
    }

    /**
     * Prints a document.
     *
     * @param name of its template, such as {@code communique}
     * @param model what it says; {@code lang} and {@code dir} are added
     * @return a PDF file
     */
    public byte[] print(String name, Locale locale, Map<String, ?> model) {
        Map<String, Object> said = new HashMap<>(model);
        said.put("lang", locale.getLanguage());
        said.put("dir", Languages.direction(locale));
        return pdf.render(templates.process("pdf/" + name, new Context(locale, said)));
    }
}
