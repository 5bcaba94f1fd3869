package io.caizhi.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes the statements that a thread sends to the database, so that a test can tell how
 * many a request takes. A batch is one.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

	private static final ThreadLocal<@Nullable List<String>> NOTED = new ThreadLocal<>();

	@Bean
	static BeanPostProcessor countedStatements() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource source) ? new Counted(source) : bean;
			}
		};
	}

	/** The statements that this thread sends while the work is done, in their order. */
	public static List<String> during(Runnable work) {
		List<String> noted = new ArrayList<>();
		NOTED.set(noted);
		try {
			work.run();
		}
		finally {
			NOTED.remove();
		}
		return noted;
	}

	private static void note(String sql) {
		List<String> noted = NOTED.get();
		if (noted != null) {
			noted.add(sql.strip().replaceAll("\\s+", " "));
		}
	}

	private static final class Counted extends DelegatingDataSource {

		Counted(DataSource source) {
			super(source);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return proxy(Connection.class, (proxy, method, arguments) -> {
				Object result = called(connection, method, arguments);
				return switch (result) {
					case PreparedStatement statement ->
						counted(PreparedStatement.class, statement, (String) arguments[0]);
					case Statement statement -> counted(Statement.class, statement, "");
					case null, default -> result;
				};
			});
		}

		private static <S extends Statement> S counted(Class<S> type, S statement, String prepared) {
			return proxy(type, (proxy, method, arguments) -> {
				if (method.getName().startsWith("execute")) {
					note(prepared.isEmpty() ? String.valueOf(arguments[0]) : prepared);
				}
				return called(statement, method, arguments);
			});
		}

		private static <T> T proxy(Class<T> type, InvocationHandler handler) {
			return type.cast(Proxy.newProxyInstance(Counted.class.getClassLoader(), new Class<?>[] { type }, handler));
		}

		private static @Nullable Object called(Object target, Method method, Object @Nullable [] arguments)
				throws Throwable {
			try {
				return method.invoke(target, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		}

	}

}
