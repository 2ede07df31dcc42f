package org.mithaq.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers alike whoever asks for what there is not, and for what is not theirs to see; says what cannot be asked for. */
@ControllerAdvice
class NothingHere {

    private final Pages pages;
    private final Languages languages;
    private final Words words;

    NothingHere(Pages pages, Languages languages, Words words) {
        this.pages = pages;
        this.languages = languages;
        this.words = words;
    }

    @ExceptionHandler
    ModelAndView nothing(NotOnBoard nothing) {
        return pages.notFound(languages.ofReader(), words.say("board.nothing", nothing.getMessage()));
    }

    /** A list, or a part of something, where one thing is asked for. */
    @ExceptionHandler(InvalidPropertyException.class)
    void notUnderstood(HttpServletResponse answer) throws IOException {
        answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        return pages.refused(languages.ofReader(), words.say(refusal));
    }

    @ExceptionHandler
    ModelAndView nothing(NotAudited nothing) {
        return pages.notFound(languages.ofReader(), words.say("audit.nothing", nothing.getMessage()));
    }
}
