package org.mithaq.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.HashMap;
import org.mithaq.ledger.Checks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where auditors have the whole ledger verified, and read what the last verification came to. */
@Controller
class VerificationPages {

    static final String VERIFICATION = "/audit/verification";

    /** Seconds after which a browser looks again how far it has come. */
    private static final String SOON = "2";

    private final AuditDesk desk;
    private final Checks checks;

    VerificationPages(AuditDesk desk, Checks checks) {
        this.desk = desk;
        this.checks = checks;
    }

    @GetMapping(VERIFICATION)
    ModelAndView standing(Principal auditor, HttpServletResponse response) {
        HashMap<String, Object> model = new HashMap<>();
        model.put("unlisted", desk.unlisted(auditor.getName()));
        checks.running().ifPresent(standing -> {
            model.put("standing", standing);
            response.setHeader("Refresh", SOON);
        });
        return desk.page("verification", auditor.getName(), model);
    }

    @PostMapping(VERIFICATION)
    String begin(Principal auditor) {
        checks.begin(auditor.getName());
        return "redirect:" + VERIFICATION;
    }
}
