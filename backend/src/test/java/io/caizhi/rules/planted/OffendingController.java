package io.caizhi.rules.planted;

import io.caizhi.kernel.Idempotent;
import io.caizhi.tenancy.Member;

import org.springframework.web.bind.annotation.PutMapping;

/**
 * Planted: public, reads the body before it knows who calls, and returns what cannot be
 * repeated.
 */
public class OffendingController {

	@Idempotent
	@PutMapping("/planted")
	public String submit(String body, Member member) {
		return body + member;
	}

}
