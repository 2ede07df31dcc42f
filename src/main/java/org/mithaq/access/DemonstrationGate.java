package org.mithaq.access;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.mithaq.membership.Demonstration;
import org.mithaq.membership.Installation;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.stereotype.Component;

/** The demonstration, whose passwords everybody knows, is open to this machine only. */
@Component
class DemonstrationGate {

    DemonstrationGate(Installation installation, Demonstration demonstration, ServerProperties server) {
        boolean isDemonstration = installation.isDemo() || demonstration.hasFilledTheDatabase();
        if (isDemonstration && !isThisMachine(server.getAddress())) {
            throw new DoorsStayShut(
                    "The demonstration is open to this machine only, because everybody knows its passwords.",
                    "Set server.address to 127.0.0.1, or set mithaq.organisation to the file of your organisation and"
                            + " spring.datasource.url to an empty database.");
        }
    }

    /** @param address where the house listens; null for everywhere */
    private static boolean isThisMachine(@Nullable InetAddress address) {
        return address != null && address.isLoopbackAddress();
    }
}
