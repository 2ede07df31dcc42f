package org.mithaq.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Sets pages in a given language; the text of an act that they show keeps its own. */
@Component
public class Pages {

    private final ThymeleafViewResolver views;

    Pages(ThymeleafViewResolver views) {
        this.views = views;
    }

    /**
     * A page.
     *
     * @param template such as {@code communiques/list}
     * @param model what it shows; {@code lang} and {@code dir} are added
     */
    public ModelAndView page(String template, Locale locale, Map<String, ?> model) {
        Map<String, Object> shown = new HashMap<>(model);
        shown.put("lang", locale.getLanguage());
        shown.put("dir", Languages.direction(locale));
        return new ModelAndView(view(template, locale), shown);
    }

    /** A page that says in one sentence that there is nothing here. */
    public ModelAndView notFound(Locale locale, String sentence) {
        ModelAndView page = page("not-found", locale, Map.of("sentence", sentence));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    /** A page that says in one sentence what is wrong with what was asked for. */
    public ModelAndView refused(Locale locale, String sentence) {
        HttpStatus status = HttpStatus.BAD_REQUEST;
        ModelAndView page = page("error", locale, Map.of("sentence", sentence, "status", status.value()));
        page.setStatus(status);
        return page;
    }

    private View view(String template, Locale locale) {
        try {
            View view = views.resolveViewName(template, locale);
            if (view != null) {
                return view;
            }
        } catch (Exception unreadable) {
            throw new IllegalStateException("The template %s cannot be read".formatted(template), unreadable);
        }
        throw new IllegalStateException("There is no template " + template);
    }
}
