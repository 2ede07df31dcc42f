package org.mithaq.membership;

import org.springframework.data.repository.ListCrudRepository;

interface Credentials extends ListCrudRepository<Credential, String> {}
