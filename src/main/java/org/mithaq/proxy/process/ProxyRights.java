package org.mithaq.proxy.process;

import org.mithaq.engine.Directory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every member may begin to give a proxy in the Tasklist, with an office or without; whether they are called is asked then. */
@Component
@Order(2)
class ProxyRights implements ApplicationRunner {

    private final Directory directory;

    ProxyRights(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        directory.letEverybodyStart("proxy");
    }
}
