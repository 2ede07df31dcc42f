package org.mithaq.oversight;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** Somebody who asks for pages and files under their own login. */
class Auditor {

    private final RestClient client;

    private Auditor(RestClient client) {
        this.client = client;
    }

    /** Somebody who reads English. */
    static Auditor by(String login, String house) {
        return by(login, house, "en");
    }

    static Auditor by(String login, String house, String language) {
        return new Auditor(RestClient.builder()
                .baseUrl(house)
                .defaultHeaders(headers -> {
                    headers.setBasicAuth(login, "mithaq-demo");
                    headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
                })
                .defaultStatusHandler(status -> true, (request, answer) -> {})
                .build());
    }

    <T> ResponseEntity<T> get(String address, Class<T> type) {
        return client.get().uri(address).retrieve().toEntity(type);
    }
}
