package org.mithaq.membership;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Members extends ListCrudRepository<Member, String> {

    List<Member> findByOrganAndSeatedOrderByRank(String organ, boolean seated);
}
