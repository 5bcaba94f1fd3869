package io.caizhi.rules;

import java.util.ArrayList;
import java.util.List;

import io.caizhi.rules.PermissionTable.Endpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The permission table can be read, and a gap on either side is seen. */
class PermissionTableTest {

	private static final String HEAD = """
			| method | path | enterprise | official | leader | office | operator |
			|---|---|---|---|---|---|---|
			""";

	private final PermissionTable table = PermissionTable.read(PermissionTable.FILE);

	@Test
	void everyRoleHasEndpointsAndEveryEndpointARole() {
		assertThat(this.table.rows()).hasSizeGreaterThan(40);
		assertThat(this.table.rows().values())
			.allSatisfy((cells) -> assertThat(cells).containsKeys(PermissionTable.ROLES.toArray(String[]::new)))
			.allMatch((
					cells) -> cells.values().stream().anyMatch((cell) -> cell != PermissionTable.Permission.FORBIDDEN));
	}

	@Test
	void anEndpointMissingInTheTableIsSeen() {
		List<Endpoint> mapped = new ArrayList<>(this.table.rows().keySet());
		mapped.add(new Endpoint("DELETE", "/api/tenants/{tenant}/everything"));

		assertThat(this.table.differences(mapped))
			.containsExactly("not in docs/permissions.md: DELETE /api/tenants/{tenant}/everything");
	}

	@Test
	void aRowWithoutEndpointIsSeen() {
		List<Endpoint> mapped = new ArrayList<>(this.table.rows().keySet());
		Endpoint gone = mapped.removeLast();

		assertThat(this.table.differences(mapped)).containsExactly("in docs/permissions.md, but not mapped: " + gone);
	}

	@Test
	void aCellOfUnknownMeaningIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PermissionTable.parse(HEAD + "| GET | /api/me | yes | yes | maybe | yes | yes |"))
			.withMessage("GET /api/me: unknown permission \"maybe\"");
	}

	@Test
	void aRowThatStandsTwiceIsRefused() {
		String row = "| GET | /api/me | yes | yes | yes | yes | yes |\n";

		assertThatIllegalArgumentException().isThrownBy(() -> PermissionTable.parse(HEAD + row + row))
			.withMessage("GET /api/me stands twice");
	}

}
