package org.mithaq.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.engine.RefusedAnswer;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.mithaq.language.Words;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says in one sentence why a request was not done; what went wrong inside is for the log alone. */
@Controller
@RequestMapping("/error")
class ErrorPages implements ErrorController {

    /** Those that have a sentence of their own, {@code error.404}. */
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415);

    private final Pages pages;
    private final Words words;
    private final Languages languages;

    ErrorPages(Pages pages, Words words, Languages languages) {
        this.pages = pages;
        this.words = words;
        this.languages = languages;
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        HttpStatus status = status(request);
        ModelAndView page = pages.page(
                "error", languages.ofReader(), Map.of("status", status.value(), "sentence", sentence(request, status)));
        page.setStatus(status);
        return page;
    }

    @RequestMapping
    ResponseEntity<RefusedAnswer.Body> answer(HttpServletRequest request) {
        HttpStatus status = status(request);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(RefusedAnswer.body(sentence(request, status)));
    }

    private String sentence(HttpServletRequest request, HttpStatus status) {
        return Sentence.of(request)
                .map(given -> words.say(given.key(), given.arguments().toArray()))
                .orElseGet(() -> words.say(KNOWN.contains(status.value()) ? "error." + status.value() : "error.other"));
    }

    /** Whoever opens this page by its address finds no page here. */
    private static HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(HttpStatus::resolve)
                .orElse(HttpStatus.NOT_FOUND);
    }
}
