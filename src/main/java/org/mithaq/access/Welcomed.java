package org.mithaq.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** A member who has come in reads their own language, and is led to where they wanted to go. */
@Component
class Welcomed extends SavedRequestAwareAuthenticationSuccessHandler {

    private final LanguageChoice choice;

    Welcomed(LanguageChoice choice) {
        this.choice = choice;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication member)
            throws ServletException, IOException {
        choice.recall(member.getName(), request, response);
        super.onAuthenticationSuccess(request, response, member);
    }
}
