package io.caizhi.demo;

import java.util.Map;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.tenancy.Member;

/**
 * Who acts in the demo, once Keycloak has them.
 *
 * @param officials by the alias of their unit
 * @param reporters by the number of their enterprise
 * @param office of Nanqiao
 */
record People(Map<String, Member> officials, Map<Integer, Reporter> reporters, Member office) {

	/** A reporter and what they report for. */
	record Reporter(Member member, EnterpriseId enterprise) {

	}

	Member officialOf(DemoUnit unit) {
		return known(this.officials, unit.alias());
	}

	Reporter reporterOf(DemoEnterprise enterprise) {
		return known(this.reporters, enterprise.number());
	}

	private static <K, V> V known(Map<K, V> all, K key) {
		V value = all.get(key);
		if (value == null) {
			throw new IllegalStateException("Nobody is known for " + key);
		}
		return value;
	}

}
