package org.mithaq.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** The one switch between the languages, which every page and the Tasklist carry. */
@Controller
class LanguagePages {

    private final LanguageChoice choice;

    LanguagePages(LanguageChoice choice) {
        this.choice = choice;
    }

    /** Chooses a language of the house, and leads back to the page on which it was chosen. */
    @PostMapping(DoorKeeper.LANGUAGE)
    RedirectView choose(
            @RequestParam String language,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale chosen = Languages.find(language).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        choice.choose(chosen, request, response);
        RedirectView back = new RedirectView(page == null ? "/" : within(page));
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }

    /** A page of this house, whatever house is named. */
    private static String within(String page) {
        try {
            URI address = URI.create(page);
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            return "/" + address.getRawPath().replaceFirst("^/+", "") + query;
        } catch (IllegalArgumentException | NullPointerException noAddress) {
            return "/";
        }
    }
}
