package org.mithaq.engine;

import org.mithaq.language.Languages;
import org.springframework.stereotype.Component;

/** Named {@code forms} in the models: the deployed form of a human step in the language of whoever opens it. */
@Component("forms")
public class Forms {

    private final Languages languages;

    Forms(Languages languages) {
        this.languages = languages;
    }

    /**
     * The id of the deployed form.
     *
     * @param name the form's file name without ending, such as {@code draft-notice}
     */
    public String of(String name) {
        return name + "-" + languages.ofReader().getLanguage();
    }
}
