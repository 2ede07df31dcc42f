package org.mithaq.membership;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Members extends ListCrudRepository<Member, String> {

    Optional<Member> findByEmail(String email);

    List<Member> findByOrganAndSeatedOrderByRank(String organ, boolean seated);
}
