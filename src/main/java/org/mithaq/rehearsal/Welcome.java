package org.mithaq.rehearsal;

import org.mithaq.membership.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says at start-up that this is the demonstration, where it is and how to get in. */
@Component
@Profile("!import")
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger("mithaq");

    private final Installation installation;
    private final String address;

    Welcome(Installation installation, @Value("${mithaq.address}") String address) {
        this.installation = installation;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void say() {
        if (installation.isDemo()) {
            LOG.info(
                    """
                    Demonstration: the organisation of Fes, on this machine only.
                      Tasklist      {}/
                      board         {}/board
                      communiqués   {}/communiques
                      Cockpit       {}/camunda/app/cockpit/   (supervisor, administrator)
                      logins        {}
                      password      {}""",
                    address,
                    address,
                    address,
                    address,
                    String.join(", ", installation.logins()),
                    Installation.DEMO_PASSWORD);
        }
    }
}
