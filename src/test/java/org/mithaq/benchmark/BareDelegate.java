package org.mithaq.benchmark;

/** Somebody at a {@link BareTasklist}, whose door is the engine's. */
class BareDelegate extends Delegate {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    BareDelegate(String address, String login) {
        super(address, login, BareTasklist.PASSWORD);
    }

    /** The engine gives a new token to whoever has logged in, with the next page. */
    @Override
    void comeIn() {
        look(TASKLIST);
        fillIn(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=%s&password=%s".formatted(login(), BareTasklist.PASSWORD));
        look(TASKLIST);
    }
}
