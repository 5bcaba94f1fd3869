package io.caizhi.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time do a round, by a named lock of the database, which goes with
 * the connection that holds it: a node that dies holds up nobody. Two at a time must do
 * no lasting harm, so that nothing but time rests on the lock.
 */
@Component
public class RoundLock {

	private final DataSource dataSource;

	private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();

	protected RoundLock(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Does the work, unless another node is at it.
	 * @param name which round, such as {@code caizhi-provisioning}
	 */
	public void alone(String name, Runnable work) {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			if (!ask(connection, "SELECT GET_LOCK(?, 0)", name)) {
				return;
			}
			try {
				work.run();
			}
			finally {
				ask(connection, "SELECT RELEASE_LOCK(?)", name);
			}
		}
		catch (SQLException ex) {
			throw this.translator.translate("lock", null, ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	private static boolean ask(Connection connection, String sql, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, name);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() && row.getInt(1) == 1;
			}
		}
	}

}
