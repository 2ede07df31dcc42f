package org.mithaq.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in: the login page, and from the front door to the Tasklist. */
@Controller
class EntrancePages {

    private final Pages pages;
    private final Languages languages;
    private final PasswordUse passwords;
    private final List<ClientRegistration> providers = new ArrayList<>();

    EntrancePages(
            Pages pages,
            Languages languages,
            @Value("${mithaq.passwords}") PasswordUse passwords,
            ObjectProvider<InMemoryClientRegistrationRepository> providers) {
        this.pages = pages;
        this.languages = languages;
        this.passwords = passwords;
        providers.ifAvailable(known -> known.forEach(this.providers::add));
    }

    /** @param wait seconds until the next attempt is looked at */
    @GetMapping("/login")
    ModelAndView login(@RequestParam Optional<Long> wait) {
        return pages.page(
                "login",
                languages.ofReader(),
                Map.of(
                        "wait", wait.orElse(0L),
                        "providers", providers,
                        "passwords", passwords.name()));
    }

    @GetMapping("/")
    String frontDoor() {
        return "redirect:/camunda/app/tasklist/default/";
    }
}
