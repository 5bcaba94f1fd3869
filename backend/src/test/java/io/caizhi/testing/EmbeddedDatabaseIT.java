package io.caizhi.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedDatabaseIT {

	private final EmbeddedDatabase database = EmbeddedDatabase.shared();

	@Test
	void theMigrationAccountOwnsTheSchemaAndHandsOutRights() throws SQLException {
		try (Connection connection = this.database.migrationConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE given_out (id INT PRIMARY KEY, word VARCHAR(10))");
			statement.execute("GRANT SELECT, INSERT ON given_out TO 'caizhi_app'");
			try (Connection app = this.database.appConnection(); Statement own = app.createStatement()) {
				own.execute("INSERT INTO given_out VALUES (1, '才治')");
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> own.execute("UPDATE given_out SET word = 'x'"));
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> own.execute("CREATE TABLE more (id INT PRIMARY KEY)"));
			}
			statement.execute("DROP TABLE given_out");
		}
	}

	@Test
	void itSpeaksUtf8AndUtc() throws SQLException {
		try (Connection connection = this.database.migrationConnection();
				Statement statement = connection.createStatement();
				var row = statement.executeQuery("SELECT @@global.time_zone, @@character_set_database")) {
			row.next();
			assertThat(row.getString(1)).isEqualTo("+00:00");
			assertThat(row.getString(2)).isEqualTo("utf8mb4");
		}
	}

}
