package io.caizhi.tenancy;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The tenants a token speaks for: the usable entries of Keycloak's {@code organization}
 * claim. Whatever is not an entry of alias, organization identifier and group paths is
 * left out, so a claim of any other shape speaks for no tenant; roles inside an entry's
 * {@code realm_access} do not count.
 *
 * @param entries by alias
 */
public record TokenTenants(Map<String, Entry> entries) {

	/** The claim's name. */
	public static final String CLAIM = "organization";

	public static final TokenTenants NONE = new TokenTenants(Map.of());

	public TokenTenants {
		entries = Map.copyOf(entries);
	}

	/**
	 * One tenant the token speaks for.
	 *
	 * @param organization Keycloak's identifier of the organization
	 * @param roles granted by its groups, of whatever kind of tenant
	 */
	public record Entry(String organization, Set<Role> roles) {

		public Entry {
			roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
		}

	}

	/** Reads the claim, whatever it is. */
	public static TokenTenants of(@Nullable Object claim) {
		if (!(claim instanceof Map<?, ?> organizations)) {
			return NONE;
		}
		Map<String, Entry> entries = new LinkedHashMap<>();
		organizations.forEach((alias, content) -> {
			if (alias instanceof String text && content instanceof Map<?, ?> entry
					&& entry.get("id") instanceof String organization && !organization.isBlank()) {
				entries.put(text, new Entry(organization, roles(entry.get("groups"))));
			}
		});
		return new TokenTenants(entries);
	}

	public Optional<Entry> entry(String alias) {
		return Optional.ofNullable(this.entries.get(alias));
	}

	public boolean isEmpty() {
		return this.entries.isEmpty();
	}

	private static Set<Role> roles(@Nullable Object groups) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		if (groups instanceof Collection<?> paths) {
			for (Role role : Role.values()) {
				if (paths.contains(role.group())) {
					roles.add(role);
				}
			}
		}
		return roles;
	}

}
