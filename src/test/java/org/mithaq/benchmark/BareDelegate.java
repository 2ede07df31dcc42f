package org.mithaq.benchmark;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;

/** Somebody at a {@link BareTasklist}, whose door is the engine's. */
class BareDelegate extends Delegate {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    BareDelegate(HttpClient http, String address, String login) {
        super(http, address, login, BareTasklist.PASSWORD);
    }

    /** The engine gives a new token to whoever has logged in, with the next page. */
    @Override
    void comeIn() {
        send(request(TASKLIST));
        send(posting("/camunda/api/admin/auth/user/default/login/tasklist")
                .POST(BodyPublishers.ofString("username=%s&password=%s".formatted(login(), BareTasklist.PASSWORD))));
        send(request(TASKLIST));
    }
}
