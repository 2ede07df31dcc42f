package org.mithaq.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in: the login page, and from the front door to the Tasklist. */
@Controller
class EntrancePages {

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/")
    String frontDoor() {
        return "redirect:/camunda/app/tasklist/default/";
    }
}
