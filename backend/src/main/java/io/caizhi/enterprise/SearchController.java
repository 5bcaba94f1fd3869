package io.caizhi.enterprise;

import java.util.List;

import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One box for whatever a person looks for, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/search")
class SearchController {

	private static final int LONGEST = 50;

	private final Search search;

	SearchController(Search search) {
		this.search = search;
	}

	@GetMapping
	SearchHits find(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@RequestParam @Schema(example = "cgdz") String q) {
		if (q.codePointCount(0, q.length()) > LONGEST) {
			throw Refusal.invalid("q", "search.length");
		}
		return new SearchHits(this.search.find(member, q));
	}

	/** What was found, at most twenty: what begins as was typed first. */
	record SearchHits(List<SearchHit> items) {

	}

}
