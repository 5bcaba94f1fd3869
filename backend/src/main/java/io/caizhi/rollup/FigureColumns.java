package io.caizhi.rollup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The columns in which every summary keeps its figure. */
final class FigureColumns {

	static final String NAMES = "counted, college, late, duplicate, insured, degree_checked, college_insured,"
			+ " college_degree_checked";

	/** Adds the figure of the row that could not be inserted. */
	static final String ADDED = """
			counted = counted + VALUES(counted), college = college + VALUES(college), late = late + VALUES(late),
			duplicate = duplicate + VALUES(duplicate), insured = insured + VALUES(insured),
			degree_checked = degree_checked + VALUES(degree_checked),
			college_insured = college_insured + VALUES(college_insured),
			college_degree_checked = college_degree_checked + VALUES(college_degree_checked)
			""";

	private FigureColumns() {
	}

	/** Binds the eight columns, the first at {@code first}. */
	static void bind(PreparedStatement statement, int first, Figure figure) throws SQLException {
		statement.setBigDecimal(first, figure.counted());
		statement.setBigDecimal(first + 1, Figure.told(figure.college()));
		statement.setBigDecimal(first + 2, figure.late());
		statement.setInt(first + 3, figure.duplicate());
		statement.setBigDecimal(first + 4, Figure.told(figure.insured()));
		statement.setBigDecimal(first + 5, Figure.told(figure.degreeChecked()));
		statement.setBigDecimal(first + 6, Figure.told(figure.collegeInsured()));
		statement.setBigDecimal(first + 7, Figure.told(figure.collegeDegreeChecked()));
	}

	static Figure read(ResultSet row) throws SQLException {
		return new Figure(row.getBigDecimal("counted"), row.getBigDecimal("college"), row.getBigDecimal("late"),
				row.getInt("duplicate"), row.getBigDecimal("insured"), row.getBigDecimal("degree_checked"),
				row.getBigDecimal("college_insured"), row.getBigDecimal("college_degree_checked"));
	}

}
