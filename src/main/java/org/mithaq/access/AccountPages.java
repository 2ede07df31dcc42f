package org.mithaq.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.mithaq.membership.MemberPasswords;
import org.mithaq.membership.Membership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where members change their password, end their sessions, and an administrator gives a password anew. */
@Controller
class AccountPages {

    private static final Logger LOG = LoggerFactory.getLogger("mithaq.login");

    private final MemberPasswords passwords;
    private final Membership membership;
    private final PasswordLogin login;
    private final Sessions sessions;
    private final Pages pages;
    private final Languages languages;
    private final Words words;

    AccountPages(
            MemberPasswords passwords,
            Membership membership,
            PasswordLogin login,
            Sessions sessions,
            Pages pages,
            Languages languages,
            Words words) {
        this.passwords = passwords;
        this.membership = membership;
        this.login = login;
        this.sessions = sessions;
        this.pages = pages;
        this.languages = languages;
        this.words = words;
    }

    @GetMapping(DoorKeeper.OWN_PASSWORD)
    ModelAndView ownPassword(Authentication member) {
        return account(member, HttpStatus.OK, Map.of());
    }

    /** The new password ends every other session of the member. */
    @PostMapping(DoorKeeper.OWN_PASSWORD)
    ModelAndView change(
            Authentication member,
            @RequestParam String present,
            @RequestParam String wanted,
            @RequestParam String repeated,
            HttpServletRequest request) {
        try {
            if (!wanted.equals(repeated)) {
                throw new Refusal("password.not-repeated");
            }
            if (!login.opens(member.getName(), present, request.getRemoteAddr())) {
                throw new Refusal("password.present-wrong");
            }
            passwords.change(member.getName(), present, wanted);
        } catch (TooManyAttempts tooMany) {
            String wait = words.say("login.wait", tooMany.seconds());
            return account(member, HttpStatus.TOO_MANY_REQUESTS, Map.of("refusal", wait));
        } catch (Refusal refusal) {
            return account(member, HttpStatus.BAD_REQUEST, Map.of("refusal", words.say(refusal)));
        }
        sessions.endAll(member.getName(), request.getRequestedSessionId());
        return account(member, HttpStatus.OK, Map.of("done", words.say("password.changed")));
    }

    /** Ends every session of the member, this one as well. */
    @PostMapping("/account/sessions/end")
    String endSessions(Authentication member, HttpServletRequest request) throws ServletException {
        sessions.endAll(member.getName(), request.getRequestedSessionId());
        request.logout();
        return "redirect:" + DoorKeeper.LOGIN + "?logout";
    }

    @GetMapping(DoorKeeper.RESET)
    ModelAndView reset(Authentication administrator) {
        return page("account/reset", administrator, HttpStatus.OK, Map.of());
    }

    /** Shows the one-time password to the administrator, this once. */
    @PostMapping(DoorKeeper.RESET)
    ModelAndView reset(Authentication administrator, @RequestParam("login") String member) {
        try {
            String given = passwords.giveAnew(member);
            sessions.endAll(member, null);
            LOG.info("{} gave {} a password anew", administrator.getName(), member);
            return page("account/reset", administrator, HttpStatus.OK, Map.of("login", member, "given", given));
        } catch (Refusal refusal) {
            return page("account/reset", administrator, HttpStatus.BAD_REQUEST, Map.of("refusal", words.say(refusal)));
        }
    }

    private ModelAndView account(Authentication member, HttpStatus status, Map<String, Object> model) {
        Map<String, Object> shown = new HashMap<>(model);
        shown.put("admitted", login.admits(member.getName()));
        shown.put("due", membership.admissionOf(member.getName()).passwordByAnother());
        shown.put("administrator", membership.isAdministrator(member.getName()));
        return page("account/password", member, status, shown);
    }

    private ModelAndView page(String template, Authentication member, HttpStatus status, Map<String, Object> model) {
        Locale reader = languages.ofReader();
        Map<String, Object> shown = new HashMap<>(model);
        shown.put("username", member.getName());
        shown.put("viewer", membership.member(member.getName()).name(reader));
        ModelAndView page = pages.page(template, reader, shown);
        page.setStatus(status);
        return page;
    }
}
