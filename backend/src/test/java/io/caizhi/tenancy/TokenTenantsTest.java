package io.caizhi.tenancy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenTenantsTest {

	static Stream<Object> claimsOfNoTenant() {
		Map<String, Object> nothing = new HashMap<>();
		nothing.put("wuyi", null);
		return Stream.of(Map.of(), List.of(), List.of("wuyi"), "wuyi", 7, true, nothing,
				Map.of("wuyi", List.of("/official")), Map.of("wuyi", "id"), Map.of("wuyi", Map.of()),
				Map.of("wuyi", Map.of("groups", List.of("/official"))), Map.of("wuyi", Map.of("id", 7)),
				Map.of("wuyi", Map.of("id", " ")), Map.of("wuyi", Map.of("id", List.of("1"))), Map.of(7, entry("1")));
	}

	@ParameterizedTest
	@NullSource
	@MethodSource("claimsOfNoTenant")
	void aClaimOfAnyOtherShapeSpeaksForNoTenant(Object claim) {
		assertThat(TokenTenants.of(claim).isEmpty()).isTrue();
	}

	static Stream<Arguments> groups() {
		return Stream.of(Arguments.of(List.of("/official"), List.of(Role.OFFICIAL)),
				Arguments.of(List.of("/enterprise", "/official"), List.of(Role.ENTERPRISE, Role.OFFICIAL)),
				Arguments.of(List.of("/leader", "/office", "/office"), List.of(Role.LEADER, Role.OFFICE)),
				Arguments.of(List.of(), List.of()), Arguments.of("/official", List.of()),
				Arguments.of(Map.of("/official", true), List.of()), Arguments.of(7, List.of()),
				Arguments.of(List.of("official", "/Official", "/official/", "/official/x", "/x/official", "/operator"),
						List.of()),
				Arguments.of(new ArrayList<>(Arrays.asList(null, 7, List.of("/official"))), List.of()));
	}

	@ParameterizedTest(name = "{0} → {1}")
	@MethodSource("groups")
	void aRoleIsAGroupOfExactlyItsName(Object groups, List<Role> roles) {
		TokenTenants tenants = TokenTenants.of(Map.of("wuyi", Map.of("id", "1", "groups", groups)));

		assertThat(tenants.entry("wuyi").orElseThrow().roles()).containsExactlyInAnyOrderElementsOf(roles);
	}

	@Test
	void withoutGroupsThereIsATenantButNoRole() {
		assertThat(TokenTenants.of(Map.of("wuyi", entry("1"))).entry("wuyi"))
			.hasValueSatisfying((entry) -> assertThat(entry.roles()).isEmpty());
	}

	@Test
	void realmAccessInsideAnEntryGrantsNothing() {
		Map<String, Object> entry = Map.of("id", "1", "realm_access", Map.of("roles", List.of("official", "/official")),
				"official", true);

		assertThat(TokenTenants.of(Map.of("wuyi", entry)).entry("wuyi").orElseThrow().roles()).isEmpty();
	}

	@Test
	void anEntryWithoutIdIsLeftOutBesideAWholeOne() {
		TokenTenants mixed = TokenTenants
			.of(Map.of("wuyi", entry("1"), "zhulong", Map.of("groups", List.of("/official"))));

		assertThat(mixed.entries()).containsOnlyKeys("wuyi");
		assertThat(mixed.entry("zhulong")).isEmpty();
	}

	private static Map<String, Object> entry(String id) {
		return Map.of("id", id);
	}

}
