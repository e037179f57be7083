"""Makes the pictures of the README: python docs/pictures/make.py"""

from pathlib import Path

from course.figures import himmelblau_descent

HERE = Path(__file__).parent


def main() -> None:
    picture = himmelblau_descent.contour()
    (HERE / "descent.png").write_bytes(picture.png())


if __name__ == "__main__":
    main()
